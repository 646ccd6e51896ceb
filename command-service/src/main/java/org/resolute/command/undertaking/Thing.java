package org.resolute.command.undertaking;

import java.util.Optional;
import org.resolute.events.EntryEvent;
import org.resolute.events.EntryId;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.ObstacleEvent;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.PlanEvent;
import org.resolute.events.UndertakingEvent;

/** What an undertaking tells of, by the sender's own name for it. */
record Thing(Sort sort, EntryId id) {

    enum Sort {
        DOCUMENT,
        SESSION,
        ACTIVITY,
        INSPECTION,
        REVIEW,
        OBSTACLE
    }

    /** Nothing for a report that tells of counts only, and for one about another report. */
    static Optional<Thing> of(UndertakingEvent fact) {
        return switch (fact) {
            case PlanEvent e -> thing(Sort.DOCUMENT, e.document());
            case TrainingSessionHeld e -> thing(Sort.SESSION, e.session());
            case OutreachRecorded e -> thing(Sort.ACTIVITY, e.activity());
            case InspectionConducted e -> thing(Sort.INSPECTION, e.inspection());
            case ReviewFiled e -> thing(Sort.REVIEW, e.review());
            case ObstacleEvent e -> thing(Sort.OBSTACLE, e.obstacle());
            case EssaysCollected e -> Optional.empty();
            case EssaysReviewed e -> Optional.empty();
            case RecommendationsForwarded e -> Optional.empty();
            case EntryEvent e -> Optional.empty();
        };
    }

    private static Optional<Thing> thing(Sort sort, EntryId id) {
        return Optional.of(new Thing(sort, id));
    }
}
