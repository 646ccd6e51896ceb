package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final int UNITS = 30;
    private static final LocalDate FIRST_TREE = LocalDate.parse("2020-11-03");

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void answers_equal_those_of_a_naive_model(long seed) {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        GivenLedger ledger = History.fill(new GivenLedger(databases.ledger()), seed, UNITS, EVENTS);
        String bootstrap = platform.kafka().bootstrap();
        try (GivenTopic topic = GivenTopic.created(bootstrap, databases.ledger());
                GivenService service = GivenService.start(databases, bootstrap)) {
            topic.send(ledger.envelopes());
            NaiveModel model = new NaiveModel(ledger);
            assertThat(service.get("/v1/units?minPosition=" + EVENTS).statusCode()).isEqualTo(200);
            for (String resolution : List.of("r-0", "r-1")) {
                every_unit_has_the_figures_of(model, resolution, service, "");
                the_timeline_is_that_of(model, resolution, service, "");
            }
        }
    }

    /** Before the reorganisation, before anything is owed, and at three positions after. */
    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void what_was_known_at_a_position_equals_a_model_of_the_events_up_to_it(long seed) {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        GivenLedger ledger =
                History.fillTurbulent(new GivenLedger(databases.ledger()), seed, UNITS, EVENTS);
        String bootstrap = platform.kafka().bootstrap();
        try (GivenTopic topic = GivenTopic.created(bootstrap, databases.ledger());
                GivenService service = GivenService.start(databases, bootstrap)) {
            topic.send(ledger.envelopes());
            assertThat(service.get("/v1/units?minPosition=" + EVENTS).statusCode()).isEqualTo(200);
            for (int position : List.of(200, 300, 360, 555, EVENTS)) {
                NaiveModel model = new NaiveModel(ledger.envelopes().subList(0, position));
                for (String resolution : List.of("r-0", "r-1")) {
                    String asOf = "&asOf=" + position;
                    every_unit_has_the_figures_of(model, resolution, service, asOf);
                    the_timeline_is_that_of(model, resolution, service, asOf);
                }
            }
        }
    }

    /** Asked again and again meanwhile, so that what is kept in memory has to follow. */
    @ParameterizedTest
    @CsvSource({"15, 30", "16, 6"})
    void answers_are_right_at_each_moment_while_events_come_in(long seed, int units) {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        GivenLedger ledger =
                History.fillTurbulent(new GivenLedger(databases.ledger()), seed, units, EVENTS);
        String bootstrap = platform.kafka().bootstrap();
        try (GivenTopic topic = GivenTopic.created(bootstrap, databases.ledger());
                GivenService service = GivenService.start(databases, bootstrap)) {
            int sent = 0;
            for (int position : List.of(200, 250, 251, 365, 500, 640, EVENTS)) {
                topic.send(ledger.envelopes().subList(sent, position));
                sent = position;
                NaiveModel model = new NaiveModel(ledger.envelopes().subList(0, position));
                every_unit_has_the_figures_of(model, "r-0", service, "&minPosition=" + position);
            }
            NaiveModel earlier = new NaiveModel(ledger.envelopes().subList(0, 251));
            every_unit_has_the_figures_of(earlier, "r-0", service, "&asOf=251");
        }
    }

    /** On the first day little has happened; on the last all has, and units are reorganised. */
    private static void every_unit_has_the_figures_of(
            NaiveModel model, String resolution, GivenService service, String asOf) {
        for (String written : List.of("2020-11-03", "2020-11-06", "2021-06-01")) {
            LocalDate day = LocalDate.parse(written);
            String path =
                    "/v1/resolutions/" + resolution + "/progress?unit=u-0&validAt=" + day + asOf;
            own_work_is_that_of(model, resolution, day, service.json(path + "&rollup=own"));
            for (String structure : List.of("as-was", "as-is", "2020-11-03")) {
                LocalDate tree =
                        structure.equals("as-was")
                                ? day
                                : structure.equals("as-is") ? LocalDate.MAX : FIRST_TREE;
                String whole = path + "&structure=" + structure;
                assertThat(service.json(whole)).hasSize(model.inForce(tree));
                for (String rows : List.of(whole, whole + "&depth=0", whole + "&depth=1")) {
                    service.json(rows)
                            .forEach(row -> {
                                List<String> below =
                                        model.subtree(row.get("unit").asString(), tree);
                                equal(row, model.sum(resolution, below, day, tree));
                            });
                }
            }
            service.json(path + "&level=COMMUNE")
                    .forEach(row -> {
                        assertThat(row.get("level").asString()).isEqualTo("COMMUNE");
                        List<String> below = model.subtree(row.get("unit").asString(), day);
                        equal(row, model.sum(resolution, below, day, day));
                    });
        }
    }

    private static void own_work_is_that_of(
            NaiveModel model, String resolution, LocalDate day, JsonNode rows) {
        NaiveTimeliness timeliness = new NaiveTimeliness(model, resolution);
        rows.forEach(row -> {
            String unit = row.get("unit").asString();
            List<String> working =
                    model.units.keySet().stream()
                            .filter(u -> model.home(u, day).equals(unit))
                            .toList();
            equal(row, model.sum(resolution, working, day, day));
            long expected = 0;
            for (String state : List.of("onTime", "reportedLate", "late", "missing", "notYetDue")) {
                long naive =
                        working.stream()
                                .mapToLong(u -> timeliness.states(u, day).getOrDefault(state, 0L))
                                .sum();
                assertThat(row.get(state).asLong())
                        .as("%s %s %s", unit, day, state)
                        .isEqualTo(naive);
                expected += state.equals("notYetDue") ? 0 : naive;
            }
            assertThat(row.get("expected").asLong()).isEqualTo(expected);
        });
    }

    private static void equal(JsonNode row, NaiveSum sum) {
        assertThat(row.get("documentsDrafted").asLong()).isEqualTo(sum.drafted);
        assertThat(row.get("documentsStarted").asLong()).isEqualTo(sum.started);
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
            NaiveModel model, String resolution, GivenService service, String asOf) {
        String path = "/v1/resolutions/" + resolution + "/timeline?limit=1000" + asOf;
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
                                        e.type().shortName().equals("plan-drafted")
                                                || e.type().shortName().startsWith("resolution")));
        String few = path.replace("1000", "7") + "&types=plan-drafted";
        List<Long> drafted =
                model.timeline(resolution, e -> e.type().shortName().equals("plan-drafted"));
        assertThat(Pages.all(service, few)).isEqualTo(drafted);
        assertThat(Pages.all(service, few + "&order=desc")).isEqualTo(drafted.reversed());
        assertThat(counted(service.json(path.replace("?limit=1000", "/days?per=month"))))
                .isEqualTo(drafted.size());
        assertThat(positions(service.json(path + "&from=2020-11-03&to=2020-11-05")))
                .isEqualTo(model.timeline(resolution, e -> e.time().matches("2020-11-0[345]T.*")));
    }

    private static long counted(JsonNode days) {
        return days.valueStream()
                .filter(row -> row.get("lane").asString().equals("plan-drafted"))
                .mapToLong(row -> row.get("entries").asLong())
                .sum();
    }

    private static List<Long> positions(JsonNode rows) {
        ToLongFunction<JsonNode> position = row -> row.get("position").asLong();
        return rows.valueStream().mapToLong(position).boxed().toList();
    }
}
