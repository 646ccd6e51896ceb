package org.resolute.query.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import tools.jackson.databind.JsonNode;

/** A service that has read some facts, and the rows it answers. */
public final class GivenAnswers implements AutoCloseable {
    private final GivenTopic topic;
    private final GivenService service;

    private GivenAnswers(GivenTopic topic, GivenService service) {
        this.topic = topic;
        this.service = service;
    }

    public static GivenAnswers after(Consumer<GivenLedger> facts) {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        GivenLedger ledger = new GivenLedger(databases.ledger());
        facts.accept(ledger);
        String bootstrap = platform.kafka().bootstrap();
        GivenTopic topic = GivenTopic.created(bootstrap, databases.ledger());
        topic.send(ledger.envelopes());
        GivenService service = GivenService.start(databases, bootstrap);
        int status = service.get("/v1/units?minPosition=" + ledger.size()).statusCode();
        assertThat(status).isEqualTo(200);
        return new GivenAnswers(topic, service);
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
