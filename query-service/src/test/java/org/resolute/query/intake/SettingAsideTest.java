package org.resolute.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.events.wire.Envelope;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenTopic;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.History;

class SettingAsideTest {
    private static final int EVENTS = 400;
    private static final Platform PLATFORM = Platform.shared();
    private static final LedgerDatabases DATABASES = PLATFORM.freshLedger();
    private static final GivenViews VIEWS = GivenViews.migrated(DATABASES.views());
    private static final String BOOTSTRAP = PLATFORM.kafka().bootstrap();
    private static final List<Envelope> HISTORY =
            History.fillTurbulent(new GivenLedger(DATABASES.ledger()), 8, 12, EVENTS).envelopes();

    private static GivenTopic topic;
    private static List<String> undisturbed;

    @BeforeAll
    static void each_event_can_be_put() {
        topic = GivenTopic.created(BOOTSTRAP, DATABASES.ledger());
        topic.send(HISTORY);
        GivenIntake.bring(source(10_000), VIEWS, EVENTS);
        undisturbed = VIEWS.rows();
    }

    @BeforeEach
    void nothing_is_in_the_views() {
        VIEWS.empty();
        refill();
        topic.send(HISTORY);
    }

    private static void refill() {
        topic.delete();
        topic.create();
    }

    /** The topic holds something else in the place of event 200. */
    private static void put(String instead) {
        refill();
        topic.send(HISTORY.subList(0, 199));
        topic.sendBytes("", instead.getBytes(StandardCharsets.UTF_8));
        topic.send(HISTORY.subList(200, EVENTS));
    }

    @AfterAll
    static void leave() {
        topic.close();
    }

    private static Source source(int batch) {
        return new Source(DATABASES.ledger(), BOOTSTRAP, batch);
    }

    private static Set<Long> some(long seed, int count) {
        Random random = new Random(seed);
        Set<Long> positions = new HashSet<>();
        while (positions.size() < count) {
            positions.add(30L + random.nextInt(EVENTS - 30));
        }
        return positions;
    }

    /** The events of these subjects from these positions on. */
    private static List<String> waiting(Set<Long> positions) {
        Set<String> subjects = new HashSet<>();
        return HISTORY.stream()
                .filter(event -> {
                    if (positions.contains(event.place().position())) {
                        subjects.add(event.subject());
                    }
                    return subjects.contains(event.subject());
                })
                .map(event -> event.place().position() + " " + event.subject())
                .toList();
    }

    private static List<String> setAside() {
        return VIEWS.list("select position || ' ' || subject from set_aside order by position");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 7", "3, 100", "4, 10000", "5, 10000", "6, 10000"})
    void what_cannot_be_put_waits_with_all_of_its_subject_until_the_service_is_mended(
            long seed, int batch) {
        Set<Long> positions = some(seed, (int) seed);
        try (GivenIntake intake =
                GivenIntake.startWith(new Stubborn(positions), source(batch), VIEWS)) {
            intake.awaitPosition(EVENTS);
            assertThat(setAside()).isEqualTo(waiting(positions));
            assertThat(intake.setAside()).isPositive();
            assertThat(intake.standing().stoppedBecause()).isNull();
        }
        GivenIntake.bring(source(batch), VIEWS, EVENTS);

        assertThat(VIEWS.rows()).isEqualTo(undisturbed);
        assertThat(VIEWS.list("select generation, set_aside_from from intake")).hasSize(1);
    }

    @Test
    void what_can_not_be_put_even_now_goes_on_to_wait() {
        Set<Long> both = some(9, 2);
        Set<Long> one = Set.of(both.iterator().next());
        try (GivenIntake intake = GivenIntake.startWith(new Stubborn(both), source(50), VIEWS)) {
            intake.awaitPosition(EVENTS);
        }
        try (GivenIntake intake = GivenIntake.startWith(new Stubborn(one), source(50), VIEWS)) {
            intake.awaitPosition(EVENTS);
            assertThat(setAside()).isEqualTo(waiting(one));
        }
    }

    @Test
    void a_row_that_the_database_refuses_is_set_aside_and_says_why() {
        VIEWS.execute(
                "create function refuse() returns trigger language plpgsql as"
                        + " 'begin raise unique_violation using message = ''twice''; end'");
        VIEWS.execute(
                "create trigger refuse before insert on timeline for each row"
                        + " when (new.position = 200) execute function refuse()");
        try {
            GivenIntake.bring(source(10_000), VIEWS, EVENTS);
        } finally {
            VIEWS.execute("drop trigger refuse on timeline");
            VIEWS.execute("drop function refuse");
        }
        assertThat(setAside()).isEqualTo(waiting(Set.of(200L)));
        assertThat(VIEWS.list("select reason from set_aside where position = 200"))
                .singleElement()
                .asString()
                .contains("twice");
    }

    @Test
    void an_event_of_a_later_version_is_set_aside_and_the_others_go_on() {
        byte[] event = HISTORY.get(199).toBytes();
        put(new String(event, StandardCharsets.UTF_8).replaceFirst("\\.v\\d+\"", ".v99\""));

        GivenIntake.bring(source(100), VIEWS, EVENTS);

        assertThat(setAside()).isEqualTo(waiting(Set.of(200L)));
        assertThat(VIEWS.list("select reason from set_aside where reason is not null"))
                .containsExactly("/type is not known here (unknown-type)");
        VIEWS.execute("update set_aside set envelope = " + hex(event) + " where position = 200");
        GivenIntake.bring(source(100), VIEWS, EVENTS);
        assertThat(VIEWS.rows()).isEqualTo(undisturbed);
    }

    @Test
    void data_that_are_not_understood_are_set_aside() {
        String text = new String(HISTORY.get(199).toBytes(), StandardCharsets.UTF_8);
        put(text.substring(0, text.indexOf("\"data\":")) + "\"data\":{\"a\":1}}");

        GivenIntake.bring(source(100), VIEWS, EVENTS);

        assertThat(setAside()).isEqualTo(waiting(Set.of(200L)));
    }

    @Test
    void a_fault_that_is_not_the_events_own_stops_the_intake() {
        refill();
        int units = Putting.SUBJECTS_MAX + 10;
        topic.send(
                History.fill(new GivenLedger(DATABASES.ledger()), 8, units, units + 9).envelopes());
        Set<Long> all = new HashSet<>(LongStream.rangeClosed(1, units).boxed().toList());
        try (GivenIntake intake = GivenIntake.startWith(new Stubborn(all), source(100), VIEWS)) {
            assertThat(intake.awaitStop()).contains("of more than 1000 subjects cannot be put");
        }
    }

    private static String hex(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
    }
}
