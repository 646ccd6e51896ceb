package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AFactOnItsWayTest {
    private static final String AN_MINH_OWN =
            "/v1/resolutions/dh-xi-kien-giang/progress?unit=gso:909&depth=0&rollup=own";

    @TempDir private static Path data;
    private static RunningHouse house;

    @BeforeAll
    static void the_reference_campaign_runs() throws IOException {
        house = RunningHouse.raise(data);
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    @Test
    void it_shows_in_the_progress_of_its_unit() throws Exception {
        JsonNode before = RunningHouse.json(house.ask(AN_MINH_OWN)).get(0);

        long position = recorded(house.send(outreach("progress-1", 1200)));

        JsonNode after =
                RunningHouse.json(house.ask(AN_MINH_OWN + "&minPosition=" + position)).get(0);
        assertThat(reached(after)).isEqualTo(reached(before) + 1200);
        assertThat(after.get("lastPosition").asLong()).isEqualTo(position);
    }

    @Test
    void it_rolls_up_to_the_province() throws Exception {
        String path = "/v1/resolutions/dh-xi-kien-giang/progress?depth=0&rollup=subtree";
        long before = reached(RunningHouse.json(house.ask(path)).get(0));

        long position = recorded(house.send(outreach("roll-up-1", 77)));

        JsonNode province = RunningHouse.json(house.ask(path + "&minPosition=" + position)).get(0);
        assertThat(province.get("unit").asString()).isEqualTo("kg-0001");
        assertThat(reached(province)).isEqualTo(before + 77);
    }

    @Test
    void it_stands_in_the_timeline() throws Exception {
        long position = recorded(house.send(outreach("timeline-1", 5)));

        HttpResponse<String> timeline =
                house.ask(
                        "/v1/resolutions/dh-xi-kien-giang/timeline?unit=gso:909&limit=1000"
                                + "&minPosition="
                                + position);

        assertThat(timeline.statusCode()).isEqualTo(200);
        assertThat(timeline.body()).contains("timeline-1");
        assertThat(timeline.headers().firstValueAsLong("As-Of-Position").orElseThrow())
                .isGreaterThanOrEqualTo(position);
    }

    @Test
    void sent_again_it_is_not_counted_again() throws Exception {
        long position = recorded(house.send(outreach("again-1", 9)));

        HttpResponse<String> repeat = house.send(outreach("again-1", 9));

        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(RunningHouse.json(repeat).get("position").asLong()).isEqualTo(position);
    }

    @Test
    void with_other_content_under_its_id_it_is_a_conflict() throws Exception {
        recorded(house.send(outreach("conflict-1", 9)));

        assertThat(house.send(outreach("conflict-1", 10)).statusCode()).isEqualTo(409);
    }

    @Test
    void an_unknown_unit_is_refused_and_nothing_is_recorded() throws Exception {
        HttpResponse<String> answer =
                house.send(outreach("unknown-1", 9).replace("gso:909", "gso:00000"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
    }

    /** People counted once, whether their unit set itself a target or not. */
    private static long reached(JsonNode row) {
        return row.get("reached").asLong() + row.get("reachedWithoutTarget").asLong();
    }

    private static long recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningHouse.json(answer).get("position").asLong();
    }

    private static String outreach(String id, int reached) {
        return """
        {"specversion":"1.0","id":"%1$s","source":"https://journey.example/reports",
         "type":"org.resolute.outreach-recorded.v1","time":"2021-10-12T09:00:00+07:00",
         "data":{"resolution":"dh-xi-kien-giang","unit":"gso:909","activity":"%1$s",
         "channel":"MEETING","audience":"PUBLIC","reached":%2$d,"target":4000,
         "counting":"UNIQUE"}}
        """
                .formatted(id, reached);
    }
}
