package org.resolute.command.undertaking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resolute.events.EntryId;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.ObstacleEvent.ObstacleResolved;
import org.resolute.events.PlanEvent;
import org.resolute.events.PlanEvent.PlanApproved;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.events.UndertakingEvent;

/** Everything that counts, as a list that is read from its beginning for every question. */
final class NaiveUndertaking {
    private final TreeMap<Long, UndertakingEvent> counting = new TreeMap<>();
    private final Map<Long, Long> corrects = new HashMap<>();
    private long next;

    void told(UndertakingEvent fact) {
        counting.put(next++, fact);
    }

    void corrected(long report) {
        corrects.put(next++, origin(report));
    }

    void retracted(long report) {
        counting.remove(origin(report));
        next++;
    }

    boolean counts(long report) {
        return counting.containsKey(origin(report));
    }

    private long origin(long report) {
        return corrects.getOrDefault(report, report);
    }

    /** Whether the others that count could not have been told without it. */
    boolean isBuiltUpon(long report) {
        NaiveUndertaking without = new NaiveUndertaking();
        for (Map.Entry<Long, UndertakingEvent> other : counting.entrySet()) {
            if (other.getKey() != origin(report)) {
                if (without.refusal(other.getValue()).isPresent()) {
                    return true;
                }
                without.told(other.getValue());
            }
        }
        return false;
    }

    /** The code of the refusal of a fact, from what its thing has come to. */
    Optional<String> refusal(UndertakingEvent fact) {
        List<UndertakingEvent> same =
                counting.values().stream().filter(other -> isOfOneThing(fact, other)).toList();
        return Optional.ofNullable(
                switch (fact) {
                    case PlanEvent e -> plan(e, same);
                    case EssaysCollected e -> session(e.session());
                    case EssaysReviewed e -> session(e.session());
                    case ObstacleResolved e ->
                            same.isEmpty()
                                    ? "obstacle-unknown"
                                    : same.size() > 1 ? "obstacle-already-resolved" : null;
                    case ObstacleReported e -> same.isEmpty() ? null : "obstacle-already-reported";
                    case TrainingSessionHeld e ->
                            same.isEmpty() ? null : "session-already-recorded";
                    default ->
                            Thing.of(fact).isPresent() && !same.isEmpty()
                                    ? Thing.of(fact).orElseThrow().sort() == Thing.Sort.ACTIVITY
                                            ? "activity-already-recorded"
                                            : Thing.of(fact).orElseThrow().sort()
                                                            == Thing.Sort.REVIEW
                                                    ? "review-already-filed"
                                                    : "inspection-already-recorded"
                                    : null;
                });
    }

    private static boolean isOfOneThing(UndertakingEvent one, UndertakingEvent other) {
        return Thing.of(one).isPresent() && Thing.of(one).equals(Thing.of(other));
    }

    private @Nullable String session(@Nullable EntryId session) {
        boolean known =
                counting.values().stream()
                        .anyMatch(e ->
                                e instanceof TrainingSessionHeld held
                                        && held.session().equals(session));
        return session == null || known ? null : "session-unknown";
    }

    private static @Nullable String plan(PlanEvent fact, List<UndertakingEvent> same) {
        List<Class<?>> done = new ArrayList<>();
        same.forEach(e -> done.add(e.getClass()));
        if (fact instanceof PlanDrafted) {
            return done.contains(PlanDrafted.class) ? "document-already-drafted" : null;
        }
        if (!done.contains(PlanDrafted.class)) {
            return "document-unknown";
        }
        return switch (fact) {
            case PlanApproved e ->
                    done.contains(PlanApproved.class) ? "document-already-approved" : null;
            case PlanStarted e ->
                    done.contains(PlanStarted.class)
                            ? "document-already-started"
                            : done.contains(PlanApproved.class) ? null : "document-not-approved";
            case PlanFinished e ->
                    done.contains(PlanFinished.class)
                            ? "document-already-finished"
                            : done.contains(PlanStarted.class) ? null : "document-not-started";
            default -> done.contains(PlanFinished.class) ? "document-already-finished" : null;
        };
    }
}
