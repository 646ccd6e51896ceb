package org.resolute.query.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import tools.jackson.databind.JsonNode;

/** A service that has read some facts, and the rows it answers. */
public final class GivenAnswers implements AutoCloseable {
    private final GivenLedger ledger;
    private final GivenTopic topic;
    private final GivenService service;

    private GivenAnswers(GivenLedger ledger, GivenTopic topic, GivenService service) {
        this.ledger = ledger;
        this.topic = topic;
        this.service = service;
    }

    /** With settings of the test's own, each written {@code --name=value}. */
    public static GivenAnswers after(Consumer<GivenLedger> facts, String... settings) {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        GivenLedger ledger = new GivenLedger(databases.ledger());
        facts.accept(ledger);
        String bootstrap = platform.kafka().bootstrap();
        GivenTopic topic = GivenTopic.created(bootstrap, databases.ledger());
        topic.send(ledger.envelopes());
        GivenService service = GivenService.startWith(databases, bootstrap, settings);
        int status = service.get("/v1/units?minPosition=" + ledger.size()).statusCode();
        assertThat(status).isEqualTo(200);
        return new GivenAnswers(ledger, topic, service);
    }

    public GivenLedger ledger() {
        return ledger;
    }

    /** More happens, and the service has read it. */
    public void happens(Consumer<GivenLedger> facts) {
        int before = ledger.size();
        facts.accept(ledger);
        topic.send(ledger.envelopes().subList(before, ledger.size()));
        int status = service.get("/v1/units?minPosition=" + ledger.size()).statusCode();
        assertThat(status).isEqualTo(200);
    }

    public GivenService service() {
        return service;
    }

    public JsonNode rows(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return GivenService.json(answer);
    }

    /** The row of this unit. */
    public JsonNode row(String path, String unit) {
        return rows(path)
                .valueStream()
                .filter(row -> row.get("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " has no row of " + unit));
    }

    @Override
    public void close() {
        service.close();
        topic.close();
    }
}
