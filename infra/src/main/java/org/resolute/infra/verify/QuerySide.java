package org.resolute.infra.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.resolute.infra.audit.Audit;
import org.resolute.infra.audit.Premises;
import org.resolute.infra.audit.Questions;
import org.resolute.infra.audit.Questions.Answer;
import org.resolute.infra.up.Console;
import org.resolute.proof.NotProven;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the query side goes back to a proved ledger: the timelines hold its bytes, every one of
 * them and no other; and where figures are asked about, so does the topic they are recomputed from.
 */
final class QuerySide {
    private static final String WHO = "the query side";
    private static final String EVENTS = "application/cloudevents+json";
    private static final long REPLAYED = 10_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Premises premises;
    private final Entries entries;
    private final Console console;

    QuerySide(Premises premises, Entries entries, Console console) {
        this.premises = premises;
        this.entries = entries;
        this.console = console;
    }

    void check(boolean figures) throws SQLException {
        try (Questions live = premises.questions()) {
            Audit.Standing now = Audit.Standing.of(live);
            if (!now.ledger().equals(entries.ledger())) {
                throw new NotProven(WHO + " serves the ledger " + now.ledger());
            }
            int last = (int) Math.min(now.position(), entries.size());
            compareTimelines(live, last);
            if (now.stopped().isPresent() && last < entries.size()) {
                throw EntryOrder.bad(
                        last + 1, WHO + " has stopped before it: " + now.stopped().get());
            }
            if (figures) {
                new TopicBytes(premises.kafka(), entries)
                        .compare(last, Trust.bar(console, "topic"));
                console.say("topic", "holds the bytes that were proved");
                new Audit(premises, new Audit.Extent(true, REPLAYED), console)
                        .run(live, now.at(last));
                console.say("figures", "all that is served follows from what was proved");
            }
        }
    }

    private void compareTimelines(Questions live, int last) {
        if (last == 0) {
            console.say(WHO, "has come to no position yet");
            return;
        }
        BitSet missing = entries.ofResolutions(last);
        int all = missing.cardinality();
        Verification.Progress progress = Trust.bar(console, WHO);
        for (String resolution : entries.resolutions()) {
            String first = "/v1/resolutions/" + resolution + "/timeline?limit=1000&asOf=" + last;
            Optional<String> page = Optional.of(first);
            while (page.isPresent()) {
                Answer answer = live.ask(page.get(), EVENTS);
                if (answer.status() == 200) {
                    events(answer.body()).forEach(event -> tick(event, missing));
                }
                page = answer.next();
                progress.at(all - missing.cardinality(), all);
            }
        }
        if (!missing.isEmpty()) {
            throw EntryOrder.bad(missing.nextSetBit(0), WHO + " does not keep it");
        }
        console.say(WHO, "keeps the bytes of %,d events as of position %d".formatted(all, last));
    }

    private void tick(byte[] event, BitSet missing) {
        long position = Entries.header(event, WHO).position();
        entries.demand(position, event, WHO);
        if (!missing.get((int) position)) {
            throw EntryOrder.bad(position, WHO + " shows it twice, or where it does not belong");
        }
        missing.clear((int) position);
    }

    /** The elements of an array of JSON, to the byte. */
    static List<byte[]> events(byte[] array) {
        List<byte[]> events = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(array)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int to = (int) parser.currentLocation().getByteOffset();
                events.add(Arrays.copyOfRange(array, from, to));
            }
        } catch (JacksonException e) {
            throw new NotProven(WHO + " answers what is no array of events");
        }
        return events;
    }
}
