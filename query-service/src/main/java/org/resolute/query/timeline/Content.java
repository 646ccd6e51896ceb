package org.resolute.query.timeline;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.events.EntryEvent;
import org.resolute.events.EntryId;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.ObligationId;
import org.resolute.events.ObstacleEvent;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.PlanEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.wire.WireName;

/**
 * What a report says, in columns.
 *
 * @param kind the short name of the event whose content it is
 * @param entry the sender's name of the document, session, activity, inspection, review, obstacle
 * @param obligation what the document fulfils, where the report says so
 */
record Content(
        String kind,
        @Nullable String entry,
        @Nullable String obligation,
        Map<Amount, Long> amounts) {

    /** The columns of a correction or a retraction itself, which says nothing of its own. */
    static Content none(UndertakingEvent event) {
        return new Content(WireName.of(event).shortName(), null, null, Map.of());
    }

    static Content of(UndertakingEvent event) {
        String kind = WireName.of(event).shortName();
        Map<Amount, Long> amounts = new EnumMap<>(Amount.class);
        EntryId entry =
                switch (event) {
                    case PlanEvent plan -> plan.document();
                    case TrainingSessionHeld session -> {
                        put(amounts, Amount.ATTENDED, session.attended());
                        put(amounts, Amount.ATTENDANCE_EXPECTED, session.expected());
                        yield session.session();
                    }
                    case EssaysCollected essays -> {
                        put(amounts, Amount.ESSAYS_EXPECTED, essays.expected());
                        put(amounts, Amount.ESSAYS_COLLECTED, essays.collected());
                        yield null;
                    }
                    case EssaysReviewed essays -> {
                        put(amounts, Amount.ESSAYS_REVIEWED, essays.reviewed());
                        yield null;
                    }
                    case OutreachRecorded outreach -> {
                        boolean isUnique = outreach.counting() == Counting.UNIQUE;
                        put(
                                amounts,
                                isUnique ? Amount.REACHED : Amount.CONTACTS,
                                outreach.reached());
                        put(
                                amounts,
                                isUnique ? Amount.TARGET : Amount.CONTACTS_TARGET,
                                outreach.target());
                        yield outreach.activity();
                    }
                    case InspectionConducted inspection -> inspection.inspection();
                    case ReviewFiled review -> review.review();
                    case RecommendationsForwarded recommendations -> {
                        put(amounts, Amount.RECEIVED, recommendations.received());
                        put(amounts, Amount.CONSOLIDATED, recommendations.consolidated());
                        put(amounts, Amount.FORWARDED, recommendations.forwarded());
                        yield null;
                    }
                    case ObstacleEvent obstacle -> obstacle.obstacle();
                    case EntryEvent _ -> null;
                };
        return new Content(kind, entry == null ? null : entry.value(), obligation(event), amounts);
    }

    private static void put(Map<Amount, Long> amounts, Amount amount, @Nullable Integer value) {
        if (value != null) {
            amounts.put(amount, value.longValue());
        }
    }

    private static @Nullable String obligation(UndertakingEvent event) {
        ObligationId obligation = event instanceof PlanEvent plan ? plan.obligation() : null;
        return obligation == null ? null : obligation.value();
    }
}
