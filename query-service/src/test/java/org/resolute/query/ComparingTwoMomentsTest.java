package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.events.wire.Envelope;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.History;
import org.resolute.query.given.TwoRounds;
import org.resolute.query.given.Upheaval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparingTwoMomentsTest {
    private static final int EVENTS = 400;
    private static final Set<String> NO_MEASURES =
            Set.of(
                    "resolution",
                    "unit",
                    "name",
                    "level",
                    "parent",
                    "lastPosition",
                    "lastRecordedAt",
                    "warnings",
                    "divisible",
                    "setAsideFrom");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static GivenAnswers answers;
    private static long wrong;
    private static long right;

    @BeforeAll
    static void much_happens() {
        answers = GivenAnswers.after(ComparingTwoMomentsTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        TwoRounds.record(ledger);
        History.fillTurbulent(ledger, 6, 20, EVENTS - Upheaval.EVENTS);
        Upheaval.record(ledger);
        String day = "2021-03-01T08:00:00+07:00";
        wrong = position(ledger.record(Facts.session("nq", "a-1", 100, 900), day));
        String data =
                "{\"format\":\"CENTRAL\",\"expected\":100,\"attended\":90,\"chaired\":true,"
                        + "\"monitored\":false}";
        right =
                position(
                        ledger.record(
                                Facts.corrected("nq", "a-1", Facts.at(wrong), data),
                                "2021-04-01T08:00:00+07:00"));
    }

    private static long position(Envelope envelope) {
        return envelope.place().position();
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "nq, 0, 400, rollup=own",
        "nq, 5, 30, rollup=subtree",
        "nq, 12, 400, rollup=subtree",
        "nq, 388, 395, rollup=own",
        "nq, 388, 400, rollup=subtree&level=district",
        "r-0, 60, 61, rollup=own",
        "r-0, 60, 200, rollup=subtree&structure=2020-11-03",
        "r-0, 120, 300, rollup=own",
        "r-0, 130, 390, rollup=subtree&structure=as-is",
        "r-0, 300, 300, rollup=own",
        "r-1, 100, 390, rollup=subtree&depth=1",
    })
    void the_rows_are_what_two_answers_differ_in(String resolution, int from, int to, String more) {
        for (String day : List.of("2020-11-06", "2021-11-10", "2030-01-01")) {
            String rest = "?validAt=" + day + "&" + more;
            String path = "/v1/resolutions/" + resolution;
            Map<String, String> before = measures(path + "/progress" + rest, from);
            Map<String, String> after = measures(path + "/progress" + rest, to);
            Set<String> expected = new TreeSet<>();
            for (Map<String, String> one : List.of(before, after)) {
                one.keySet().stream()
                        .filter(k -> !value(before, k).equals(value(after, k)))
                        .forEach(k ->
                                expected.add(k + " " + value(before, k) + " " + value(after, k)));
            }
            Set<String> told = new TreeSet<>();
            for (JsonNode row :
                    answers.rows(path + "/diff" + rest + "&from=" + from + "&to=" + to)) {
                String unit = row.get("unit").asString() + " " + row.get("measure").asString();
                told.add(unit + " " + row.get("before") + " " + row.get("after"));
                assertThat(row.get("events").asInt()).as(unit).isPositive();
                assertThat(Arrays.stream(row.get("positions").asString().split(" ")))
                        .allMatch(p -> Long.parseLong(p) > from && Long.parseLong(p) <= to);
            }
            assertThat(told).as("%s %s %d %d", path, rest, from, to).isEqualTo(expected);
        }
    }

    /** By unit and measure; nothing where there was no such resolution yet. */
    private static Map<String, String> measures(String path, int position) {
        Map<String, String> measures = new HashMap<>();
        if (position > 0) {
            for (JsonNode row : answers.rows(path + "&asOf=" + position)) {
                row.propertyNames().stream()
                        .filter(name -> !NO_MEASURES.contains(name))
                        .forEach(name ->
                                measures.put(
                                        row.get("unit").asString() + " " + name,
                                        row.get(name).toString()));
            }
        }
        return measures;
    }

    /** Of a unit that was not there, counts are 0 and ratios are not known. */
    private static String value(Map<String, String> measures, String key) {
        Set<String> ratios =
                Set.of(
                        "completion",
                        "onSchedule",
                        "coverage",
                        "attendance",
                        "essays",
                        "essayReviews",
                        "forwarding",
                        "inspection",
                        "review");
        String measure = key.substring(key.indexOf(' ') + 1);
        return measures.getOrDefault(key, ratios.contains(measure) ? "null" : "0");
    }

    /** The replay tells which event changed what, one by one. */
    @ParameterizedTest
    @CsvSource({"60, 390", "60, 200", "150, 250", "380, 400"})
    void no_event_that_changed_a_measure_is_left_out(int from, int to) {
        Map<String, Set<String>> changed = new HashMap<>();
        String rest = "&validAt=2021-11-10&to=" + to;
        String lines =
                answers.service()
                        .get("/v1/resolutions/r-0/replay?from=" + (from + 1) + rest)
                        .body();
        for (String line : lines.lines().toList()) {
            JsonNode told = JSON.readTree(line);
            for (JsonNode change : told.get("changes")) {
                changed.computeIfAbsent(key(change), _ -> new TreeSet<>())
                        .add(told.get("position").toString());
            }
        }
        JsonNode rows = answers.rows("/v1/resolutions/r-0/diff?rollup=own&from=" + from + rest);
        assertThat(rows).isNotEmpty();
        for (JsonNode row : rows) {
            assertThat(Set.of(row.get("positions").asString().split(" ")))
                    .as(row.toString())
                    .containsAll(changed.getOrDefault(key(row), Set.of()));
        }
    }

    private static String key(JsonNode row) {
        return row.get("unit").asString() + " " + row.get("measure").asString();
    }

    @Test
    void what_cannot_move_a_measure_is_no_cause_of_its_difference() {
        JsonNode rows =
                answers.rows("/v1/resolutions/r-0/diff?from=60&to=390&validAt=2021-11-10&depth=0");
        Map<String, Set<String>> causes = new HashMap<>();
        rows.forEach(row ->
                causes.put(
                        row.get("measure").asString(),
                        Set.of(row.get("positions").asString().split(" "))));
        assertThat(causes).containsKeys("documentsDrafted", "reached", "attended");
        Set<String> shared = new TreeSet<>(causes.get("documentsDrafted"));
        shared.retainAll(causes.get("reached"));
        shared.retainAll(causes.get("attended"));
        assertThat(shared)
                .as("only what is about units")
                .allSatisfy(position ->
                        assertThat(
                                        answers.ledger()
                                                .envelopes()
                                                .get(Integer.parseInt(position) - 1)
                                                .type()
                                                .shortName())
                                .startsWith("unit-"));
    }

    @Test
    void a_correction_is_named_as_the_cause_of_what_it_changed() {
        JsonNode rows =
                answers.rows(
                        "/v1/resolutions/nq/diff?rollup=own&unit=a-1&depth=0&validAt=2021-10-01"
                                + "&from=%d&to=%d".formatted(wrong, right));
        assertThat(rows.valueStream().map(JsonNode::toString))
                .containsExactly(row("attended", "900", "90"), row("attendance", "9.0", "0.9"));
    }

    private static String row(String measure, String before, String after) {
        return """
        {"resolution":"nq","unit":"a-1","name":"Xã A1","level":"COMMUNE",\
        "measure":"%s","before":%s,"after":%s,"events":1,"positions":"%d"}\
        """
                .formatted(measure, before, after, right);
    }

    @Test
    void a_difference_of_the_past_has_a_tag_for_ever_and_one_up_to_now_goes_with_the_head() {
        String path = "/v1/resolutions/nq/diff?from=30&to=60";
        var first = answers.service().get(path);
        assertThat(first.headers().firstValue("As-Of-Position")).hasValue("60");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(answers.service().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        String other = path.replace("from=30", "from=31");
        assertThat(answers.service().get(other, "If-None-Match", tag).statusCode()).isEqualTo(200);
        String now = "/v1/resolutions/nq/diff?from=" + wrong;
        assertThat(answers.service().get(now).headers().firstValue("As-Of-Position"))
                .hasValue(Long.toString(right));
    }
}
