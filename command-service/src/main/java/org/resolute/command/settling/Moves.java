package org.resolute.command.settling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.resolute.command.registry.KnownObligation;
import org.resolute.command.registry.Registry;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.Duty;
import org.resolute.events.EntryEvent;
import org.resolute.events.Event;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.ObligationEvent;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObligationId;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.ObstacleEvent.ObstacleResolved;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.PlanEvent;
import org.resolute.events.PlanEvent.PlanApproved;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.PlanEvent.PlanRevised;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitEvent.UnitRenamed;

/**
 * Which measures an event can move: the columns that may change in the row of its unit, or in those
 * above. Which of them do, and how far, depends on what else is recorded.
 *
 * <p>The figures themselves are the query side's. A test of the whole holds this list against what
 * they do.
 */
record Moves(Registry registry) {

    List<Measure> of(Event event) {
        return List.copyOf(
                switch (event) {
                    case UnitEvent e -> unit(e);
                    case ResolutionEvent e -> resolution(e);
                    case UndertakingEvent e -> undertaking(e);
                    case MonitoringEvent e -> monitoring(e);
                });
    }

    /**
     * Of what corrects or retracts an entry: what the entry moved. Other data may be counted in
     * another way, or fulfil another obligation.
     */
    List<Measure> ofReplacing(Event entry) {
        return switch (entry) {
            case OutreachRecorded e ->
                    List.copyOf(
                            Owing.union(
                                    reached(), contacts(), owed(Duty.OUTREACH, e.resolution())));
            case PlanEvent e ->
                    List.copyOf(Owing.union(plan(e), owed(Duty.DOCUMENT, e.resolution())));
            case Event e -> of(e);
        };
    }

    private static Set<Measure> unit(UnitEvent event) {
        return switch (event) {
            case UnitEstablished e ->
                    Owing.union(
                            EnumSet.of(Measure.UNITS, Measure.OPEN_DIRECTIVES), Owing.ofNewcomer());
            case UnitMoved e -> EnumSet.allOf(Measure.class);
            case UnitDissolved e -> EnumSet.allOf(Measure.class);
            case UnitRenamed e -> Owing.nothing();
            case UnitCodeAssigned e -> Owing.nothing();
            case UnitCodeRetired e -> Owing.nothing();
        };
    }

    private Set<Measure> resolution(ResolutionEvent event) {
        return switch (event) {
            case ResolutionAdopted e -> Owing.nothing();
            case ResolutionAmended e -> Owing.nothing();
            case ResolutionWithdrawn e -> Owing.anything();
            case ObligationEvent e -> obligation(e);
        };
    }

    private Set<Measure> obligation(ObligationEvent event) {
        return switch (event) {
            case ObligationSet e -> Owing.of(e.what());
            case DeadlineExtended e -> owing(e.resolution(), e.obligation());
            case ObligationWaived e -> owing(e.resolution(), e.obligation());
            case ObligationTransferred e -> owing(e.resolution(), e.obligation());
        };
    }

    private Set<Measure> undertaking(UndertakingEvent event) {
        return switch (event) {
            case PlanEvent e -> plan(e);
            case TrainingSessionHeld e ->
                    Owing.union(
                            EnumSet.of(
                                    Measure.SESSIONS,
                                    Measure.ATTENDED,
                                    Measure.ATTENDANCE_EXPECTED,
                                    Measure.ATTENDANCE),
                            owed(Duty.TRAINING, e.resolution()));
            case EssaysCollected e ->
                    EnumSet.of(
                            Measure.ESSAYS_COLLECTED,
                            Measure.ESSAYS_EXPECTED,
                            Measure.ESSAYS,
                            Measure.ESSAY_REVIEWS);
            case EssaysReviewed e -> EnumSet.of(Measure.ESSAYS_REVIEWED, Measure.ESSAY_REVIEWS);
            case OutreachRecorded e ->
                    Owing.union(
                            e.counting() == Counting.UNIQUE ? reached() : contacts(),
                            owed(Duty.OUTREACH, e.resolution()));
            case InspectionConducted e ->
                    Owing.union(
                            EnumSet.of(Measure.INSPECTIONS, Measure.UNITS_INSPECTING),
                            owed(Duty.INSPECTION, e.resolution()));
            case RecommendationsForwarded e ->
                    Owing.union(
                            EnumSet.of(Measure.RECOMMENDATIONS_FORWARDED, Measure.UNITS_FORWARDING),
                            owed(Duty.RECOMMENDATIONS, e.resolution()));
            case ReviewFiled e ->
                    Owing.union(
                            EnumSet.of(Measure.REVIEWS, Measure.UNITS_REVIEWING),
                            owed(Duty.REVIEW, e.resolution()));
            case ObstacleReported e ->
                    EnumSet.of(Measure.OPEN_OBSTACLES, Measure.OBSTACLES_REPORTED);
            case ObstacleResolved e ->
                    EnumSet.of(Measure.OPEN_OBSTACLES, Measure.OBSTACLES_RESOLVED);
            case EntryEvent e -> throw new IllegalArgumentException("about another report: " + e);
        };
    }

    private Set<Measure> plan(PlanEvent event) {
        return switch (event) {
            case PlanDrafted e -> EnumSet.of(Measure.DOCUMENTS_DRAFTED);
            case PlanApproved e -> EnumSet.of(Measure.DOCUMENTS_APPROVED);
            case PlanStarted e ->
                    Owing.union(
                            EnumSet.of(Measure.DOCUMENTS_STARTED),
                            owed(Duty.DOCUMENT, e.resolution()));
            case PlanFinished e -> Owing.union(EnumSet.of(Measure.DOCUMENTS_FINISHED), named(e));
            case PlanRevised e -> named(e);
        };
    }

    /** A started document that names its obligation later fulfils another one. */
    private Set<Measure> named(PlanEvent event) {
        return event.obligation() == null || !isAskedFor(Duty.DOCUMENT, event.resolution())
                ? Owing.nothing()
                : Owing.renamed();
    }

    private static Set<Measure> monitoring(MonitoringEvent event) {
        return switch (event) {
            case DirectiveIssued e -> EnumSet.of(Measure.OPEN_DIRECTIVES);
            case DirectiveClosed e -> EnumSet.of(Measure.OPEN_DIRECTIVES);
            case DirectiveAcknowledged e -> Owing.nothing();
            case DirectiveFollowedUp e -> Owing.nothing();
            case MonitoringOpened e -> Owing.nothing();
            case ConclusionIssued e -> Owing.nothing();
            case FindingRecorded e -> Owing.nothing();
            case ReportSealed e -> Owing.nothing();
        };
    }

    private static Set<Measure> reached() {
        return EnumSet.of(
                Measure.REACHED,
                Measure.TARGET,
                Measure.UNITS_WITH_TARGET,
                Measure.COVERAGE,
                Measure.REACHED_WITHOUT_TARGET,
                Measure.OUTREACH_ACTIVITIES);
    }

    private static Set<Measure> contacts() {
        return EnumSet.of(Measure.CONTACTS, Measure.CONTACTS_TARGET, Measure.OUTREACH_ACTIVITIES);
    }

    /** What a fulfilled duty moves; nothing where the resolution does not ask for any such. */
    private Set<Measure> owed(Duty duty, ResolutionId resolution) {
        return isAskedFor(duty, resolution) ? Owing.fulfilled(duty) : Owing.nothing();
    }

    private boolean isAskedFor(Duty duty, ResolutionId resolution) {
        return registry.resolution(resolution).stream()
                .flatMap(known -> known.obligations().values().stream())
                .anyMatch(obligation -> obligation.what() == duty);
    }

    private Set<Measure> owing(ResolutionId resolution, ObligationId obligation) {
        return registry.resolution(resolution)
                .flatMap(known -> known.obligation(obligation))
                .map(KnownObligation::what)
                .map(Owing::of)
                .orElseGet(Owing::nothing);
    }
}
