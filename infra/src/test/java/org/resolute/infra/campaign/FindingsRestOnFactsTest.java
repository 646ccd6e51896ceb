package org.resolute.infra.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.resolute.events.Duty;
import org.resolute.events.EntryId;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.SessionFormat;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.Level;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.ObstacleEvent.Cause;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitRef;
import org.resolute.infra.campaign.Reckoning.State;

class FindingsRestOnFactsTest {
    private static final List<Told> TOLD = Told.all();
    private static final Province PROVINCE = Province.of2021();
    private static final Reckoning FACTS =
            new Reckoning(
                    PROVINCE,
                    TOLD,
                    new ResolutionId("dh-xi-kien-giang"),
                    LocalDate.of(2021, 10, 29));

    @Test
    void s1_the_venues_were_ready() {
        assertThat(units("S1").flatMap(FindingsRestOnFactsTest::sessions))
                .isNotEmpty()
                .allMatch(session -> Integer.valueOf(5).equals(session.venueRating()));
    }

    @Test
    void s2_classes_went_over_the_video_link() {
        assertThat(units("S2"))
                .allMatch(unit ->
                        sessions(unit).anyMatch(held -> held.format() == SessionFormat.VIDEO_LINK));
    }

    @Test
    void s3_classes_were_chaired_and_monitored() {
        assertThat(units("S3").flatMap(FindingsRestOnFactsTest::sessions))
                .isNotEmpty()
                .allMatch(session -> session.chaired() && session.monitored());
    }

    @Test
    void s4_speakers_were_good_and_essays_brought_recommendations() {
        assertThat(units("S4"))
                .allMatch(unit ->
                        sessions(unit)
                                .allMatch(held -> Integer.valueOf(5).equals(held.speakerRating())))
                .allMatch(unit -> !FACTS.facts(unit, EssaysReviewed.class).isEmpty())
                .allMatch(unit -> !FACTS.facts(unit, RecommendationsForwarded.class).isEmpty());
    }

    @Test
    void s5_each_has_documents_in_time() {
        assertThat(units("S5")).allMatch(unit -> has(unit, Duty.DOCUMENT, State.ON_TIME::equals));
    }

    @Test
    void s8_each_rolled_out_in_time() {
        assertThat(units("S8")).allMatch(unit -> has(unit, Duty.TRAINING, State.ON_TIME::equals));
    }

    @Test
    void w1_none_rolled_out_in_time() {
        assertThat(Stream.concat(units("W1"), partly("W1")))
                .noneMatch(unit -> has(unit, Duty.TRAINING, State.ON_TIME::equals));
    }

    @Test
    void w2_only_units_in_those_two_districts_held_no_central_class() {
        Set<UnitEstablished> without = new HashSet<>();
        Stream.of(Level.DISTRICT, Level.COMMUNE)
                .flatMap(level -> PROVINCE.at(level).stream())
                .filter(unit ->
                        sessions(unit).noneMatch(held -> held.format() == SessionFormat.CENTRAL))
                .map(unit -> PROVINCE.above(unit))
                .forEach(without::add);

        assertThat(finding("W2").exhaustive()).isTrue();
        assertThat(without).containsExactlyInAnyOrderElementsOf(partly("W2").toList());
    }

    @Test
    void w3_speakers_were_weak_in_some_communes_of_each() {
        assertThat(partly("W3"))
                .allMatch(district ->
                        PROVINCE.under(district).stream()
                                .flatMap(FindingsRestOnFactsTest::sessions)
                                .anyMatch(held -> isWeak(held.speakerRating())));
    }

    @Test
    void w5_essays_were_collected_and_none_reviewed() {
        assertThat(units("W5"))
                .allMatch(unit -> !FACTS.facts(unit, EssaysCollected.class).isEmpty())
                .allMatch(unit -> FACTS.facts(unit, EssaysReviewed.class).isEmpty());
    }

    @Test
    void w6_each_has_documents_late_or_missing() {
        assertThat(units("W6"))
                .allMatch(unit -> has(unit, Duty.DOCUMENT, FindingsRestOnFactsTest::isBehind));
        assertThat(partly("W6"))
                .allMatch(district ->
                        PROVINCE.under(district).stream()
                                .anyMatch(unit ->
                                        has(
                                                unit,
                                                Duty.DOCUMENT,
                                                FindingsRestOnFactsTest::isBehind)));
    }

    @Test
    void w7_of_all_districts_only_those_forwarded_nothing() {
        assertThat(finding("W7").exhaustive()).isTrue();
        assertThat(PROVINCE.at(Level.DISTRICT))
                .filteredOn(unit -> FACTS.facts(unit, RecommendationsForwarded.class).isEmpty())
                .containsExactlyInAnyOrderElementsOf(units("W7").toList());
    }

    @Test
    void w9_those_and_most_communes_inspected_nothing_by_the_due_date() {
        assertThat(units("W9"))
                .noneMatch(unit -> has(unit, Duty.INSPECTION, State.ON_TIME::equals));
        List<State> communes = FACTS.states(Level.COMMUNE, Duty.INSPECTION);
        assertThat(communes)
                .filteredOn(FindingsRestOnFactsTest::isBehind)
                .hasSizeGreaterThan(communes.size() / 2);
    }

    @Test
    void w10_states_the_figures_the_facts_give() {
        assertThat(finding("W10").figures())
                .hasSize(5)
                .allSatisfy(figure -> {
                    Reckoning.Share share =
                            FACTS.coverage(PROVINCE.unit(Objects.requireNonNull(figure.unit())));
                    assertThat(figure.value().doubleValue()).isEqualTo(share.percent());
                    assertThat(figure.numerator()).isEqualTo((int) share.numerator());
                    assertThat(figure.denominator()).isEqualTo((int) share.denominator());
                });
    }

    @Test
    void w13_each_reported_a_missing_link_room_or_device() {
        assertThat(units("W13"))
                .allMatch(unit ->
                        FACTS.facts(unit, ObstacleReported.class).stream()
                                .map(fact -> ((ObstacleReported) fact.event()).cause())
                                .anyMatch(
                                        Set.of(Cause.LINK, Cause.ROOM, Cause.EQUIPMENT)::contains));
    }

    @Test
    void d3_those_that_must_finish_have_documents_missing_or_communes_that_have() {
        assertThat(Stream.of("909", "913", "907", "905", "902").map(FindingsRestOnFactsTest::gso))
                .allMatch(unit -> has(unit, Duty.DOCUMENT, State.MISSING::equals));
        assertThat(Stream.of("899", "907", "910").map(FindingsRestOnFactsTest::gso))
                .allMatch(district ->
                        PROVINCE.under(district).stream()
                                .anyMatch(unit -> has(unit, Duty.DOCUMENT, State.MISSING::equals)));
    }

    private static FindingRecorded finding(String id) {
        return Told.events(TOLD, FindingRecorded.class)
                .filter(finding -> finding.finding().equals(new EntryId(id)))
                .findAny()
                .orElseThrow();
    }

    private static Stream<UnitEstablished> units(String finding) {
        return established(finding(finding).units());
    }

    private static Stream<UnitEstablished> partly(String finding) {
        return established(finding(finding).partly());
    }

    private static Stream<UnitEstablished> established(List<UnitRef> units) {
        assertThat(units).as("units").isNotEmpty();
        return units.stream().map(PROVINCE::unit);
    }

    private static UnitEstablished gso(String code) {
        return PROVINCE.unit("gso:" + code);
    }

    private static Stream<TrainingSessionHeld> sessions(UnitEstablished unit) {
        return FACTS.facts(unit, TrainingSessionHeld.class).stream()
                .map(fact -> (TrainingSessionHeld) fact.event());
    }

    private static boolean has(UnitEstablished unit, Duty duty, Predicate<State> state) {
        return FACTS.states(unit, duty).stream().anyMatch(state);
    }

    private static boolean isBehind(State state) {
        return state != State.ON_TIME && state != State.NOT_YET_DUE;
    }

    private static boolean isWeak(@Nullable Integer rating) {
        return rating != null && rating <= 2;
    }
}
