package org.resolute.events.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
import org.resolute.events.Event;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.ObstacleEvent.ObstacleResolved;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.PlanEvent.PlanApproved;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.PlanEvent.PlanRevised;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitEvent.UnitRenamed;

/**
 * The name and version an event is known by outside, for ever. Renaming a record does not change
 * it; changing the shape of a record needs a new version beside the old one.
 *
 * <p>A constant without a number is the version that is written today. What is older keeps its
 * number here, is still accepted and still read, by the steps of {@link Upcasters}.
 */
public enum WireName {
    UNIT_ESTABLISHED("unit-established", 1, UnitEstablished.class),
    UNIT_RENAMED("unit-renamed", 1, UnitRenamed.class),
    UNIT_MOVED("unit-moved", 1, UnitMoved.class),
    UNIT_CODE_ASSIGNED("unit-code-assigned", 1, UnitCodeAssigned.class),
    UNIT_CODE_RETIRED("unit-code-retired", 1, UnitCodeRetired.class),
    UNIT_DISSOLVED("unit-dissolved", 1, UnitDissolved.class),
    RESOLUTION_ADOPTED("resolution-adopted", 1, ResolutionAdopted.class),
    RESOLUTION_AMENDED("resolution-amended", 1, ResolutionAmended.class),
    RESOLUTION_WITHDRAWN("resolution-withdrawn", 1, ResolutionWithdrawn.class),
    OBLIGATION_SET("obligation-set", 1, ObligationSet.class),
    DEADLINE_EXTENDED("deadline-extended", 1, DeadlineExtended.class),
    OBLIGATION_WAIVED("obligation-waived", 1, ObligationWaived.class),
    OBLIGATION_TRANSFERRED("obligation-transferred", 1, ObligationTransferred.class),
    PLAN_DRAFTED("plan-drafted", 1, PlanDrafted.class),
    PLAN_APPROVED("plan-approved", 1, PlanApproved.class),
    PLAN_STARTED("plan-started", 1, PlanStarted.class),
    PLAN_FINISHED("plan-finished", 1, PlanFinished.class),
    PLAN_REVISED("plan-revised", 1, PlanRevised.class),
    TRAINING_SESSION_HELD("training-session-held", 1, TrainingSessionHeld.class),
    ESSAYS_COLLECTED("essays-collected", 1, EssaysCollected.class),
    ESSAYS_REVIEWED("essays-reviewed", 1, EssaysReviewed.class),
    OUTREACH_RECORDED("outreach-recorded", 1, OutreachRecorded.class),
    INSPECTION_CONDUCTED("inspection-conducted", 1, InspectionConducted.class),
    RECOMMENDATIONS_FORWARDED("recommendations-forwarded", 1, RecommendationsForwarded.class),
    REVIEW_FILED("review-filed", 1, ReviewFiled.class),
    OBSTACLE_REPORTED_V1("obstacle-reported", 1, ObstacleReported.class),
    OBSTACLE_REPORTED("obstacle-reported", 2, ObstacleReported.class),
    OBSTACLE_RESOLVED("obstacle-resolved", 1, ObstacleResolved.class),
    ENTRY_CORRECTED("entry-corrected", 1, EntryCorrected.class),
    ENTRY_RETRACTED("entry-retracted", 1, EntryRetracted.class),
    MONITORING_OPENED("monitoring-opened", 1, MonitoringOpened.class),
    CONCLUSION_ISSUED("conclusion-issued", 1, ConclusionIssued.class),
    FINDING_RECORDED("finding-recorded", 1, FindingRecorded.class),
    REPORT_SEALED_V1("report-sealed", 1, ReportSealed.class),
    REPORT_SEALED("report-sealed", 2, ReportSealed.class),
    DIRECTIVE_ISSUED("directive-issued", 1, DirectiveIssued.class),
    DIRECTIVE_ACKNOWLEDGED("directive-acknowledged", 1, DirectiveAcknowledged.class),
    DIRECTIVE_FOLLOWED_UP("directive-followed-up", 1, DirectiveFollowedUp.class),
    DIRECTIVE_CLOSED("directive-closed", 1, DirectiveClosed.class);

    private static final Map<String, WireName> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(WireName::type, Function.identity()));
    private static final Map<Class<? extends Event>, WireName> BY_RECORD =
            Arrays.stream(values())
                    .collect(
                            Collectors.toMap(
                                    WireName::record,
                                    Function.identity(),
                                    BinaryOperator.maxBy(WireName::byVersion)));
    private static final List<WireName> CURRENT =
            Arrays.stream(values()).filter(WireName::isCurrent).toList();

    private final String shortName;
    private final int version;
    private final String type;
    private final Class<? extends Event> record;

    WireName(String shortName, int version, Class<? extends Event> record) {
        this.shortName = shortName;
        this.version = version;
        this.type = "org.resolute." + shortName + ".v" + version;
        this.record = record;
    }

    /** The name without namespace and version, the same for all versions: {@code plan-drafted}. */
    public String shortName() {
        return shortName;
    }

    /** Counted from 1. */
    public int version() {
        return version;
    }

    /** The CloudEvents type: {@code org.resolute.plan-drafted.v1}. */
    public String type() {
        return type;
    }

    /** What its data is read as; all versions of one event are read as the same record. */
    public Class<? extends Event> record() {
        return record;
    }

    /** Whether this is the newest version of its event. */
    public boolean isCurrent() {
        return BY_RECORD.get(record) == this;
    }

    /** The newest version of every event. */
    public static List<WireName> current() {
        return CURRENT;
    }

    /** The event a CloudEvents type names; empty for a type this ledger does not know. */
    public static Optional<WireName> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * The newest version of the event: the one to write it with. It may have been sent as an older
     * one, so what was sent must be kept beside the event and not asked for here.
     */
    public static WireName of(Event event) {
        WireName name = BY_RECORD.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(event.getClass() + " has no wire name");
        }
        return name;
    }

    private static int byVersion(WireName one, WireName other) {
        return Integer.compare(one.version, other.version);
    }
}
