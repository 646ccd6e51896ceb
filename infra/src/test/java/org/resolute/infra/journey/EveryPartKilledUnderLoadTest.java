package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.events.wire.Envelope;
import tools.jackson.databind.JsonNode;

/** Units report without pause while one part after the other is killed and started again. */
class EveryPartKilledUnderLoadTest {
    private static final String ABOUT = "/v1/resolutions/" + Reports.RESOLUTION;

    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

    /** Reports acknowledged before each kill and again after it. */
    private static final int BETWEEN = 80;

    @TempDir private static Path data;
    private static RunningHouse house;
    private static Map<String, Long> acknowledged;
    private static Books books;
    private static long head;

    @BeforeAll
    static void each_part_is_killed_while_units_report() throws Exception {
        house = RunningHouse.raise(data);
        assertThat(house.send(Reports.structure()).statusCode()).isEqualTo(200);
        try (SteadyLoad load = SteadyLoad.on(house)) {
            for (Part part : Part.values()) {
                load.awaitMore(BETWEEN);
                house.kill(part);
                house.askAt(load.awaitMore(BETWEEN), ABOUT);
            }
            load.finish();
            assertThat(load.sentAgain.get()).as("the kills were felt").isPositive();
            acknowledged = load.acknowledged;
        }
        house.askAt(acknowledged.values().stream().max(Comparator.naturalOrder()).get(), ABOUT);
        books = Books.of(house);
        head = books.ledger().getLast().position();
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    @Test
    void every_acknowledged_report_stands_once_where_it_was_acknowledged() {
        Map<String, List<Long>> recorded =
                books.ledger().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Books.Line::id,
                                        Collectors.mapping(
                                                Books.Line::position, Collectors.toList())));
        assertThat(acknowledged.keySet())
                .filteredOn(id -> !List.of(acknowledged.get(id)).equals(recorded.get(id)))
                .isEmpty();
    }

    @Test
    void nothing_else_was_recorded() {
        assertThat(books.ledger().size())
                .isEqualTo(Reports.structure().size() + acknowledged.size());
    }

    @Test
    void positions_have_no_hole() {
        assertThat(books.ledger().stream().map(Books.Line::position))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
    }

    @Test
    void the_topic_holds_the_ledger_in_its_order() {
        assertThat(books.kept().stream().map(Books.Line::of).toList()).isEqualTo(books.ledger());
    }

    @Test
    void progress_is_that_of_the_ledgers_events() {
        Map<String, List<Long>> told = new TreeMap<>();
        for (JsonNode row :
                RunningHouse.json(
                        house.askAt(head, ABOUT + "/progress?rollup=own&level=COMMUNE"))) {
            told.put(
                    row.get("unit").asString(),
                    List.of(
                            row.get("documentsDrafted").asLong(),
                            row.get("sessions").asLong(),
                            row.get("attended").asLong(),
                            row.get("reached").asLong(),
                            row.get("lastPosition").asLong()));
        }
        assertThat(told).hasSize(Reports.UNITS).isEqualTo(progress());
    }

    @Test
    void the_timeline_holds_the_ledgers_events() throws Exception {
        assertThat(timeline())
                .hasSize(books.ledger().size() - Reports.UNITS - 1)
                .containsExactlyInAnyOrderElementsOf(
                        books.kept().stream()
                                .filter(e -> !(e.event() instanceof UnitEvent))
                                .map(e -> e.place().position() + " " + e.subject())
                                .toList());
    }

    @Test
    void a_repeat_is_answered_with_the_first_receipt() throws Exception {
        for (Envelope event : undertakings().subList(0, 10)) {
            String id = event.key().id();
            int number = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
            var answer = house.send(Reports.numbered(id, number));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(RunningHouse.json(answer).get("position").asLong())
                    .isEqualTo(event.place().position());
        }
    }

    /** The position and the subject of every entry, page by page. */
    private static List<String> timeline() throws Exception {
        List<String> told = new ArrayList<>();
        HttpResponse<String> page = house.askAt(head, ABOUT + "/timeline?limit=1000");
        for (boolean more = true; more; ) {
            for (JsonNode row : RunningHouse.json(page)) {
                String unit = row.get("unit").isNull() ? "" : "/" + row.get("unit").asString();
                told.add(row.get("position").asLong() + " " + Reports.RESOLUTION + unit);
            }
            Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
            more = next.matches();
            page = more ? house.ask(next.group(1)) : page;
        }
        return told;
    }

    private static List<Envelope> undertakings() {
        return books.kept().stream().filter(e -> e.event() instanceof UndertakingEvent).toList();
    }

    /** Documents, sessions, people who attended, people reached, and the last position. */
    private static Map<String, List<Long>> progress() {
        Map<String, List<Long>> sums = new HashMap<>();
        for (Envelope event : undertakings()) {
            long position = event.place().position();
            List<Long> one =
                    switch ((UndertakingEvent) event.event()) {
                        case PlanDrafted _ -> List.of(1L, 0L, 0L, 0L, position);
                        case TrainingSessionHeld held ->
                                List.of(0L, 1L, (long) held.attended(), 0L, position);
                        case OutreachRecorded outreach ->
                                List.of(0L, 0L, 0L, (long) outreach.reached(), position);
                        default -> throw new AssertionError("nobody sent " + event.type());
                    };
            sums.merge(unit(event), one, EveryPartKilledUnderLoadTest::plus);
        }
        return sums;
    }

    private static List<Long> plus(List<Long> sum, List<Long> one) {
        return List.of(
                sum.get(0) + one.get(0),
                sum.get(1) + one.get(1),
                sum.get(2) + one.get(2),
                sum.get(3) + one.get(3),
                one.get(4));
    }

    private static String unit(Envelope event) {
        return event.subject().substring(event.subject().indexOf('/') + 1);
    }
}
