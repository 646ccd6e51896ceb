package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToLongFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.History;
import tools.jackson.databind.JsonNode;

class RandomHistoriesTest {
    private static final int EVENTS = 700;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void answers_equal_those_of_a_naive_model(long seed) {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        GivenLedger ledger = History.fill(new GivenLedger(databases.ledger()), seed, 30, EVENTS);
        String bootstrap = platform.kafka().bootstrap();
        try (GivenTopic topic = GivenTopic.created(bootstrap, databases.ledger());
                GivenService service = GivenService.start(databases, bootstrap)) {
            topic.send(ledger.envelopes());
            NaiveModel model = new NaiveModel(ledger);
            assertThat(service.get("/v1/units?minPosition=" + EVENTS).statusCode()).isEqualTo(200);
            for (String resolution : List.of("r-0", "r-1")) {
                every_unit_has_the_figures_of(model, resolution, service);
                the_timeline_is_that_of(model, resolution, service);
            }
        }
    }

    private static void every_unit_has_the_figures_of(
            NaiveModel model, String resolution, GivenService service) {
        String path = "/v1/resolutions/" + resolution + "/progress?unit=u-0";
        JsonNode own = service.json(path + "&rollup=own");
        JsonNode subtrees = service.json(path);
        assertThat(own).hasSize(30);
        assertThat(subtrees).hasSize(30);
        for (int i = 0; i < 30; i++) {
            String unit = own.get(i).get("unit").asString();
            equal(own.get(i), model.sum(resolution, List.of(unit)));
            unit = subtrees.get(i).get("unit").asString();
            NaiveModel.Sum sum = model.sum(resolution, model.subtree(unit));
            equal(subtrees.get(i), sum);
            String alone = "/progress?depth=0&unit=gso:" + unit;
            equal(service.json("/v1/resolutions/" + resolution + alone).get(0), sum);
        }
        for (String level : List.of("district", "COMMUNE")) {
            service.json(path + "&level=" + level)
                    .forEach(row -> {
                        String unit = row.get("unit").asString();
                        equal(row, model.sum(resolution, model.subtree(unit)));
                    });
        }
    }

    private static void equal(JsonNode row, NaiveModel.Sum sum) {
        assertThat(row.get("documentsDrafted").asLong()).isEqualTo(sum.documentsDrafted);
        assertThat(row.get("sessions").asLong()).isEqualTo(sum.sessions);
        assertThat(row.get("attended").asLong()).isEqualTo(sum.attended);
        assertThat(row.get("attendanceExpected").asLong()).isEqualTo(sum.expected);
        assertThat(row.get("reached").asLong()).isEqualTo(sum.reached);
        assertThat(row.get("target").asLong()).isEqualTo(sum.target);
        assertThat(row.get("unitsWithTarget").asLong()).isEqualTo(sum.unitsWithTarget);
        assertThat(row.get("reachedWithoutTarget").asLong()).isEqualTo(sum.reachedWithoutTarget);
        assertThat(row.get("contacts").asLong()).isEqualTo(sum.contacts);
        assertThat(row.get("units").asLong()).isEqualTo(sum.units);
        assertThat(row.get("lastPosition").asLong(0)).isEqualTo(sum.lastPosition);
        ratio(row.get("coverage"), sum.reached, sum.target);
        ratio(row.get("attendance"), sum.attended, sum.expected);
    }

    private static void ratio(JsonNode value, long numerator, long denominator) {
        assertThat(value.isNull()).isEqualTo(denominator == 0);
        if (denominator != 0) {
            assertThat(value.asDouble())
                    .isCloseTo((double) numerator / denominator, Offset.offset(1e-6));
        }
    }

    private static void the_timeline_is_that_of(
            NaiveModel model, String resolution, GivenService service) {
        String path = "/v1/resolutions/" + resolution + "/timeline?limit=1000";
        List<Long> whole = model.timeline(resolution, _ -> true);
        assertThat(positions(service.json(path))).isEqualTo(whole);
        assertThat(positions(service.json(path + "&order=desc"))).isEqualTo(whole.reversed());
        assertThat(Pages.all(service, path.replace("1000", "37"))).isEqualTo(whole);
        assertThat(Pages.all(service, path.replace("1000", "50") + "&order=desc"))
                .isEqualTo(whole.reversed());
        assertThat(positions(service.json(path + "&unit=gso:u-3")))
                .isEqualTo(model.timeline(resolution, e -> e.subject().endsWith("/u-3")));
        assertThat(positions(service.json(path + "&types=plan-drafted,resolution-adopted")))
                .isEqualTo(
                        model.timeline(
                                resolution,
                                e ->
                                        e.type().shortName().startsWith("plan")
                                                || e.type().shortName().startsWith("resolution")));
        assertThat(positions(service.json(path + "&from=2020-11-03&to=2020-11-05")))
                .isEqualTo(model.timeline(resolution, e -> e.time().matches("2020-11-0[345]T.*")));
    }

    private static List<Long> positions(JsonNode rows) {
        ToLongFunction<JsonNode> position = row -> row.get("position").asLong();
        return rows.valueStream().mapToLong(position).boxed().toList();
    }
}
