package org.resolute.command.undertaking;

import java.util.Optional;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EntryEvent;
import org.resolute.events.EntryId;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.ObstacleEvent.ObstacleResolved;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.PlanEvent;
import org.resolute.events.UndertakingEvent;

/** Whether an undertaking, as it stands, can have a fact. */
final class UndertakingRules {
    private UndertakingRules() {}

    static Optional<Refused> decide(UndertakingState state, UndertakingEvent fact) {
        return switch (fact) {
            case PlanEvent e ->
                    state.stage(new Thing(Thing.Sort.DOCUMENT, e.document()))
                            .refusal(e)
                            .flatMap(why -> no(why, e.document()));
            case TrainingSessionHeld e ->
                    fresh(state, e, UndertakingRefusal.SESSION_ALREADY_RECORDED);
            case EssaysCollected e -> session(state, Optional.ofNullable(e.session()));
            case EssaysReviewed e -> session(state, Optional.ofNullable(e.session()));
            case OutreachRecorded e ->
                    fresh(state, e, UndertakingRefusal.ACTIVITY_ALREADY_RECORDED);
            case InspectionConducted e ->
                    fresh(state, e, UndertakingRefusal.INSPECTION_ALREADY_RECORDED);
            case RecommendationsForwarded e -> Optional.empty();
            case ReviewFiled e -> fresh(state, e, UndertakingRefusal.REVIEW_ALREADY_FILED);
            case ObstacleReported e ->
                    fresh(state, e, UndertakingRefusal.OBSTACLE_ALREADY_REPORTED);
            case ObstacleResolved e -> resolution(state, e);
            case EntryEvent e -> throw new IllegalArgumentException("about another report: " + e);
        };
    }

    /** A new thing needs a name that no other thing of its sort has. */
    private static Optional<Refused> fresh(
            UndertakingState state, UndertakingEvent fact, UndertakingRefusal why) {
        return Thing.of(fact).filter(state::knows).flatMap(thing -> no(why, thing.id()));
    }

    private static Optional<Refused> session(UndertakingState state, Optional<EntryId> session) {
        return session.filter(id -> !state.knows(new Thing(Thing.Sort.SESSION, id)))
                .flatMap(id -> no(UndertakingRefusal.SESSION_UNKNOWN, id));
    }

    private static Optional<Refused> resolution(UndertakingState state, ObstacleResolved e) {
        return switch ((int) state.on(new Thing(Thing.Sort.OBSTACLE, e.obstacle())).count()) {
            case 0 -> no(UndertakingRefusal.OBSTACLE_UNKNOWN, e.obstacle());
            case 1 -> Optional.empty();
            default -> no(UndertakingRefusal.OBSTACLE_ALREADY_RESOLVED, e.obstacle());
        };
    }

    static Optional<Refused> no(UndertakingRefusal why, Object... about) {
        return Optional.of(Refused.because(why, about));
    }
}
