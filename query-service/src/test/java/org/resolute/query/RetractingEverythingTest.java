package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolute.events.EntryEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.wire.Envelope;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.History;
import tools.jackson.databind.JsonNode;

class RetractingEverythingTest {
    private static final List<String> DONE =
            List.of(
                    "documentsDrafted",
                    "documentsStarted",
                    "sessions",
                    "attended",
                    "attendanceExpected",
                    "reached",
                    "target",
                    "unitsWithTarget",
                    "reachedWithoutTarget",
                    "contacts",
                    "onTime",
                    "reportedLate",
                    "late");

    @Test
    void nothing_is_left_but_what_is_owed() {
        try (GivenAnswers answers = GivenAnswers.after(RetractingEverythingTest::facts)) {
            JsonNode rows = answers.rows("/v1/resolutions/r-0/progress?unit=u-0");
            assertThat(rows).hasSize(11);
            for (JsonNode row : rows) {
                for (String column : DONE) {
                    assertThat(row.get(column).asLong()).as("%s of %s", column, row).isZero();
                }
                assertThat(row.get("missing")).isEqualTo(row.get("expected"));
                assertThat(row.get("coverage").isNull()).isTrue();
            }
            assertThat(rows.get(0).get("missing").asLong()).isPositive();
        }
    }

    private static void facts(GivenLedger ledger) {
        History.fill(ledger, 21, 12, 300);
        for (Envelope envelope : ledger.envelopes()) {
            if (envelope.event() instanceof UndertakingEvent event
                    && !(event instanceof EntryEvent)) {
                String unit = envelope.subject().substring(envelope.subject().indexOf('/') + 1);
                ledger.record(
                        Facts.retracted(
                                event.resolution().value(),
                                unit,
                                Facts.at(envelope.place().position())),
                        envelope.time());
            }
        }
    }
}
