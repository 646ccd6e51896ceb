package org.resolute.infra.campaign;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.Level;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.PlanEvent;
import org.resolute.events.PlanEvent.PlanApproved;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.PlanEvent.PlanRevised;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitKind;

class TheReferenceCampaignTest {
    private static final List<Told> TOLD = Told.all();
    private static final List<Told> FACTS = Told.of("03");
    private static final Province PROVINCE = Province.of2021();

    @Test
    void no_two_events_share_their_id() {
        assertThat(TOLD).extracting(told -> told.key().id()).doesNotHaveDuplicates();
    }

    @Test
    void the_province_has_fifteen_districts_and_143_communes() {
        assertThat(
                        Told.events(Told.of("01"), UnitEstablished.class)
                                .filter(unit -> unit.kind() == UnitKind.TERRITORIAL)
                                .collect(groupingBy(UnitEstablished::level, counting())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Level.PROVINCE, 1L, Level.DISTRICT, 15L, Level.COMMUNE, 143L));
    }

    @Test
    void four_units_without_territory_stand_at_district_level() {
        assertThat(PROVINCE.at(Level.DISTRICT))
                .filteredOn(unit -> unit.kind() != UnitKind.TERRITORIAL)
                .hasSize(4)
                .allMatch(unit -> unit.codes().isEmpty());
    }

    @Test
    void a_unit_is_established_after_the_one_above_it() {
        Set<String> established = new HashSet<>();
        Told.events(Told.of("01"), UnitEstablished.class)
                .forEach(unit -> {
                    if (unit.parent() != null) {
                        assertThat(established).contains(unit.parent().written());
                    }
                    established.add(unit.unit().value());
                });
    }

    @Test
    void there_are_about_five_thousand_facts_from_november_to_october() {
        assertThat(FACTS)
                .hasSizeBetween(4_500, 5_500)
                .allMatch(fact -> fact.event() instanceof UndertakingEvent)
                .allSatisfy(fact ->
                        assertThat(fact.day())
                                .isBetween(LocalDate.of(2020, 11, 1), LocalDate.of(2021, 10, 28)));
    }

    @Test
    void every_fact_was_received_after_it_happened_and_before_the_conclusion() {
        assertThat(FACTS)
                .allSatisfy(fact -> {
                    assertThat(fact.received()).isPresent();
                    assertThat(fact.received().orElseThrow()).isAfter(fact.time().toInstant());
                    assertThat(fact.receivedOn()).isBefore(LocalDate.of(2021, 10, 29));
                });
    }

    @Test
    void facts_stand_in_the_order_they_were_received() {
        assertThat(FACTS)
                .isSortedAccordingTo(Comparator.comparing(fact -> fact.received().orElseThrow()));
        assertThat(FACTS)
                .allMatch(fact ->
                        fact.chapter()
                                .equals(
                                        "03-facts-"
                                                + fact.receivedOn().toString().substring(0, 7)));
    }

    @Test
    void a_document_is_drafted_then_approved_then_started_then_finished() {
        Map<List<Object>, Integer> stages = new HashMap<>();
        Told.events(FACTS, PlanEvent.class)
                .forEach(plan -> {
                    List<Object> document =
                            List.of(plan.resolution(), plan.unit(), plan.document());
                    assertThat(stages.put(document, stage(plan)))
                            .isEqualTo(stage(plan) == 1 ? null : Integer.valueOf(stage(plan) - 1));
                });
    }

    @Test
    void essays_belong_to_a_class_that_was_held_before() {
        Set<List<Object>> sessions = new HashSet<>();
        for (Told fact : FACTS) {
            if (fact.event() instanceof TrainingSessionHeld e) {
                sessions.add(List.of(e.resolution(), e.unit(), e.session()));
            } else if (fact.event() instanceof EssaysCollected e && e.session() != null) {
                assertThat(sessions).contains(List.of(e.resolution(), e.unit(), e.session()));
            }
        }
    }

    @Test
    void documents_name_obligations_of_their_resolution_and_level() {
        List<ObligationSet> set = Told.events(TOLD, ObligationSet.class).toList();

        assertThat(Told.events(FACTS, PlanEvent.class))
                .allMatch(plan ->
                        set.stream()
                                .anyMatch(obligation ->
                                        obligation.obligation().equals(plan.obligation())
                                                && obligation.resolution().equals(plan.resolution())
                                                && obligation
                                                        .levels()
                                                        .contains(
                                                                PROVINCE.unit(plan.unit())
                                                                        .level())));
    }

    @Test
    void no_fact_happened_before_its_resolution_was_adopted() {
        Map<Object, Told> adopted = new HashMap<>();
        TOLD.stream()
                .filter(told -> told.event() instanceof ResolutionAdopted)
                .forEach(
                        told -> adopted.put(((ResolutionAdopted) told.event()).resolution(), told));

        assertThat(adopted).hasSize(2);
        assertThat(FACTS)
                .allMatch(fact ->
                        adopted.entrySet().stream()
                                .filter(one ->
                                        one.getKey()
                                                .equals(
                                                        ((UndertakingEvent) fact.event())
                                                                .resolution()))
                                .anyMatch(one -> one.getValue().time().isBefore(fact.time())));
    }

    @Test
    void entries_are_corrected_and_retracted_too() {
        assertThat(Told.events(FACTS, EntryCorrected.class)).isNotEmpty();
        assertThat(Told.events(FACTS, EntryRetracted.class)).isNotEmpty();
    }

    @Test
    void the_conclusion_holds_every_finding_and_directive() {
        assertThat(Told.events(TOLD, FindingRecorded.class).map(e -> e.finding().value()))
                .containsExactly(
                        "S1", "S2", "S3", "S4", "S5", "S8", "W1", "W2", "W3", "W5", "W6", "W7",
                        "W9", "W10", "W13");
        assertThat(Told.events(TOLD, DirectiveIssued.class).map(e -> e.directive().value()))
                .containsExactly("D2", "D3", "D4", "D7");
    }

    @Test
    void every_finding_has_evidence_that_was_sent_before_it() {
        Set<String> sent = new HashSet<>();
        TOLD.stream()
                .takeWhile(told -> !told.chapter().startsWith("04"))
                .forEach(told -> sent.add(told.key().id()));
        Map<String, List<String>> evidence = Evidence.read().eventsByFinding();

        assertThat(evidence.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Told.events(TOLD, FindingRecorded.class)
                                .map(finding -> finding.finding().value())
                                .toList());
        assertThat(evidence.values()).allSatisfy(events -> assertThat(sent).containsAll(events));
    }

    private static int stage(PlanEvent plan) {
        return switch (plan) {
            case PlanDrafted e -> 1;
            case PlanApproved e -> 2;
            case PlanStarted e -> 3;
            case PlanFinished e -> 4;
            case PlanRevised e -> throw new AssertionError("none is revised: " + e);
        };
    }
}
