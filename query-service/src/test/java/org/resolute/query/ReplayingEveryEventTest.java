package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.History;
import org.resolute.query.given.TwoRounds;
import org.resolute.query.given.Upheaval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayingEveryEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EVENTS = 400;

    /** A day on which every unit is in force, so that own work stands at its own unit. */
    private static final String TREE = "&rollup=own&structure=2020-11-03";

    private static GivenAnswers answers;
    private static GivenLedger given;

    @BeforeAll
    static void much_happens() {
        given = new GivenLedger("same");
        facts(given);
        answers = GivenAnswers.after(ReplayingEveryEventTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        TwoRounds.record(ledger);
        History.fillTurbulent(ledger, 7, 20, EVENTS - Upheaval.EVENTS);
        Upheaval.record(ledger);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static List<JsonNode> replay(String resolution, String more) {
        HttpResponse<String> answer =
                answers.service().get("/v1/resolutions/" + resolution + "/replay?" + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        return answer.body().lines().map(line -> JSON.readTree(line)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "nq, 400",
        "nq, 391",
        "r-0, 400",
        "r-0, 61",
        "r-0, 200",
        "r-1, 333",
    })
    void the_changes_add_up_to_what_is_served(String resolution, int to) {
        for (String day : List.of("2020-11-05", "2021-11-10", "2030-01-01")) {
            Map<String, JsonNode> state = new HashMap<>();
            for (JsonNode line : replay(resolution, "validAt=" + day + "&to=" + to)) {
                for (JsonNode change : line.get("changes")) {
                    String key = key(change, change.get("measure").asString());
                    JsonNode before = state.get(key);
                    if (before != null) {
                        assertThat(change.get("before")).as(key).isEqualTo(before);
                    }
                    state.put(key, change.get("after"));
                }
            }
            String path = "/v1/resolutions/" + resolution + "/progress?asOf=" + to;
            String root = resolution.equals("nq") ? "&unit=kg" : "&unit=u-0";
            Set<String> served = new HashSet<>();
            for (JsonNode row : answers.rows(path + TREE + root + "&validAt=" + day)) {
                for (String name : row.propertyNames()) {
                    String key = key(row, name);
                    served.add(key);
                    if (state.containsKey(key)) {
                        assertThat(row.get(name))
                                .as("%s at %s", key, day)
                                .isEqualTo(state.get(key));
                    } else if (isMeasure(name)) {
                        assertThat(row.get(name).asDouble(0)).as("%s at %s", key, day).isZero();
                    }
                }
            }
            assertThat(served).containsAll(state.keySet());
        }
    }

    private static boolean isMeasure(String name) {
        return !Set.of("units", "lastPosition", "divisible").contains(name)
                && !Set.of("resolution", "unit", "name", "level", "parent").contains(name)
                && !Set.of("lastRecordedAt", "warnings").contains(name);
    }

    private static String key(JsonNode row, String measure) {
        return row.get("unit").asString() + " " + measure;
    }

    @Test
    void every_event_of_the_resolution_comes_once_in_ledger_order() {
        List<JsonNode> lines = replay("r-0", "validAt=2021-11-10");
        List<Long> positions = lines.stream().map(line -> line.get("position").asLong()).toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        List<Long> own =
                given.envelopes().stream()
                        .filter(e -> (e.subject() + "/").startsWith("r-0/"))
                        .map(e -> e.place().position())
                        .toList();
        assertThat(positions).containsAll(own);
        lines.forEach(line -> {
            var envelope = given.envelopes().get(line.get("position").asInt() - 1);
            assertThat(line.get("type").asString()).isEqualTo(envelope.type().shortName());
            assertThat(
                            own.contains(line.get("position").asLong())
                                    || !line.get("changes").isEmpty())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 60, 61, 250, 399, 400})
    void what_was_cut_off_is_resumed_without_a_difference(int from) {
        String rest = "validAt=2021-11-10&to=400";
        List<JsonNode> whole = replay("nq", rest);
        assertThat(replay("nq", rest + "&from=" + from))
                .isEqualTo(
                        whole.stream()
                                .filter(line -> line.get("position").asLong() >= from)
                                .toList());
    }

    @Test
    void only_those_who_see_everything_may_replay() {
        GivenService viewer = answers.service().as(GivenService.token(List.of("viewer"), "a"));
        assertThat(viewer.get("/v1/resolutions/nq/replay").statusCode()).isEqualTo(403);
    }
}
