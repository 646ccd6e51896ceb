package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.platform.Patience;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;

/** Gauges of a province with more resolutions than are shown. */
class MeasuringProgressFromOutsideTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final Pattern RESOLUTION = Pattern.compile("resolution=\"(nq-\\d+)\"");
    private static final String DAY = "2021-05-01T08:00:00+07:00";

    private static GivenAnswers answers;

    @BeforeAll
    static void many_resolutions() {
        answers =
                GivenAnswers.after(
                        MeasuringProgressFromOutsideTest::facts, "--resolute.gauges-every=50ms");
    }

    private static void facts(GivenLedger ledger) {
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), DAY);
        ledger.record(Facts.unit("a", "Huyện A", Level.DISTRICT, "kg"), DAY);
        ledger.record(Facts.unit("b", "Huyện B", Level.DISTRICT, "kg"), DAY);
        for (int i = 10; i < 40; i++) {
            ledger.record(Facts.resolution("nq-" + i, "kg"), DAY);
        }
        ledger.record(
                Facts.obligation("nq-10", "vb", Duty.DOCUMENT, Level.DISTRICT, 2, "2021-06-30"),
                DAY);
        ledger.record(Facts.plan("nq-10", "a", "kh-1"), DAY);
        ledger.record(Facts.started("nq-10", "a", "kh-1"), DAY);
        ledger.record(Facts.outreach("nq-10", "kg", 30, 100), DAY);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static String meters() {
        return answers.service().get("/actuator/prometheus").body();
    }

    private static void awaitGauge(String name, String level, String value) {
        Pattern line =
                Pattern.compile(
                        "resolute_progress_%s\\{[^}]*level=\"%s\"[^}]*resolution=\"nq-10\"[^}]*} %s"
                                .formatted(name, level, Pattern.quote(value)));
        assertThat(Patience.until(WAIT_MAX, () -> line.matcher(meters()).find()))
                .as("%s %s %s in %s", name, level, value, meters())
                .isTrue();
    }

    @Test
    void what_a_level_came_to_is_seen_and_follows_the_ledger() {
        awaitGauge("missing", "DISTRICT", "3.0");
        awaitGauge("completion", "DISTRICT", "0.25");
        awaitGauge("coverage", "PROVINCE", "0.3");

        answers.happens(ledger -> ledger.record(Facts.started("nq-10", "b", "kh-2"), DAY));

        awaitGauge("missing", "DISTRICT", "2.0");
        awaitGauge("completion", "DISTRICT", "0.5");
    }

    @Test
    void no_more_resolutions_are_shown_than_are_bearable() {
        awaitGauge("coverage", "PROVINCE", "0.3");

        Set<String> shown = new TreeSet<>();
        RESOLUTION.matcher(meters()).results().forEach(found -> shown.add(found.group(1)));
        assertThat(shown).hasSize(20).contains("nq-10");
    }
}
