package org.resolute.command.undertaking;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.resolute.events.DocumentKind;
import org.resolute.events.EntryId;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.SessionFormat;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.ObstacleEvent.Cause;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.ObstacleEvent.ObstacleResolved;
import org.resolute.events.OutreachEvent.Audience;
import org.resolute.events.OutreachEvent.Channel;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.OversightEvent.ReviewKind;
import org.resolute.events.PlanEvent.PlanApproved;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.PlanEvent.PlanRevised;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitRef;

/** Facts of one undertaking with names that come again. */
final class RandomFacts {
    private static final ResolutionId R = new ResolutionId("r");
    private static final UnitRef U = UnitRef.parse("u");

    private RandomFacts() {}

    static UndertakingEvent one(SplittableRandom random) {
        EntryId id = new EntryId("e" + random.nextInt(12));
        EntryId session = random.nextInt(3) == 0 ? null : id;
        int count = random.nextInt(900);
        return switch (random.nextInt(14)) {
            case 0 -> new PlanDrafted(R, U, id, DocumentKind.PLAN, "t", "n", null);
            case 1, 2 -> new PlanApproved(R, U, id, null, null, null, null);
            case 3, 4 -> new PlanStarted(R, U, id, null, null, null, null);
            case 5 -> new PlanFinished(R, U, id, null, null, null, null);
            case 6 -> new PlanRevised(R, U, id, null, "t2", null, null);
            case 7 -> session(id, count);
            case 8 -> new EssaysCollected(R, U, session, count, count);
            case 9 -> new EssaysReviewed(R, U, session, null, count);
            case 10 -> outreach(id, count);
            case 11 ->
                    random.nextBoolean()
                            ? new InspectionConducted(R, U, id, true, null)
                            : new RecommendationsForwarded(R, U, count, count, count, "to");
            case 12 -> new ReviewFiled(R, U, id, ReviewKind.ANNUAL, null, 2021);
            default ->
                    random.nextBoolean()
                            ? new ObstacleReported(
                                    R, U, id, Cause.LINK, LocalDate.of(2021, 5, 1), null)
                            : new ObstacleResolved(R, U, id, null);
        };
    }

    private static UndertakingEvent session(EntryId id, int count) {
        return new TrainingSessionHeld(
                R, U, id, SessionFormat.CENTRAL, count, count, true, false, null, null);
    }

    private static UndertakingEvent outreach(EntryId id, int count) {
        return new OutreachRecorded(
                R, U, id, Channel.MEDIA, Audience.PUBLIC, count, null, Counting.CONTACTS);
    }
}
