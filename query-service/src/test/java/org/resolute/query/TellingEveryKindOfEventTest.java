package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolute.events.Event;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObligationId;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitRenamed;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.WireName;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenListener;
import org.resolute.query.given.History;
import org.resolute.query.given.TwoRounds;
import tools.jackson.databind.JsonNode;

/** Events of all rooms, in one ledger. */
class TellingEveryKindOfEventTest {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 4);

    private static void facts(GivenLedger ledger) {
        History.fillTurbulent(ledger, 5, 12, 400);
        TwoRounds.record(ledger);
        UnitRef unit = UnitRef.parse("u-2");
        ResolutionId resolution = new ResolutionId("r-0");
        ObligationId duty = new ObligationId("vb-1");
        List<Event> others =
                List.of(
                        new UnitRenamed(unit, "Tên mới", DAY, "Nghị quyết"),
                        new UnitCodeAssigned(unit, "gso", "9999", DAY),
                        new UnitCodeRetired(unit, "gso", "9999", DAY.plusDays(1)),
                        new ObligationWaived(resolution, duty, unit, "Bão"),
                        new ObligationTransferred(
                                resolution, duty, UnitRef.parse("u-3"), unit, "Sáp nhập"),
                        new ResolutionAmended(resolution, "Tên khác", null, null, "Đính chính"),
                        new ResolutionWithdrawn(resolution, DAY.plusDays(9), "Hết hiệu lực"));
        others.forEach(event -> ledger.record(event, "2020-11-05T08:00:00+07:00"));
    }

    @Test
    void none_is_left_out_and_each_has_its_name_and_time() {
        try (GivenAnswers answers = GivenAnswers.after(TellingEveryKindOfEventTest::facts);
                GivenListener listener =
                        GivenListener.to(answers.service(), "/v1/stream?after=0")) {
            List<Envelope> recorded = answers.ledger().envelopes();
            List<JsonNode> heard = listener.awaitLast(recorded.size()).heard();

            assertThat(heard.stream().map(TellingEveryKindOfEventTest::named))
                    .isEqualTo(recorded.stream().map(e -> named(e)).toList());
            assertThat(heard.stream().map(one -> one.get("type").asString()))
                    .containsAll(kindsOfAllButReports());
        }
    }

    /** Reports are rows of one table, whatever their kind; of the others each has its own place. */
    private static List<String> kindsOfAllButReports() {
        return WireName.current().stream()
                .filter(name -> !UndertakingEvent.class.isAssignableFrom(name.record()))
                .map(WireName::shortName)
                .toList();
    }

    private static String named(JsonNode said) {
        return "%d %s %s"
                .formatted(
                        said.get("position").asLong(),
                        said.get("type").asString(),
                        said.get("recordedAt").asString());
    }

    private static String named(Envelope event) {
        WireName type = event.type();
        return "%d %s %s"
                .formatted(
                        event.place().position(),
                        type.shortName(),
                        Envelope.written(event.place().recordedAt()));
    }
}
