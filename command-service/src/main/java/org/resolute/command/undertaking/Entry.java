package org.resolute.command.undertaking;

import java.util.Optional;
import org.resolute.events.EntryId;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.PlanEvent;
import org.resolute.events.UndertakingEvent;

/**
 * A report that counts.
 *
 * @param thing what it tells of
 * @param stage the stage it brought its document to; nothing where it brought none further
 * @param rests the thing it rests on, which must stay as long as it counts
 */
record Entry(Optional<Thing> thing, Optional<Stage> stage, Optional<Thing> rests) {

    static Entry of(UndertakingEvent fact, Optional<Thing> thing, Stage before) {
        Optional<Stage> stage =
                fact instanceof PlanEvent plan
                        ? Optional.of(before.after(plan)).filter(after -> after != before)
                        : Optional.empty();
        return new Entry(thing, stage, session(fact).map(Entry::session));
    }

    private static Thing session(EntryId id) {
        return new Thing(Thing.Sort.SESSION, id);
    }

    /** The session that essays were written in, where the report names one. */
    private static Optional<EntryId> session(UndertakingEvent fact) {
        if (fact instanceof EssaysCollected e) {
            return Optional.ofNullable(e.session());
        }
        return fact instanceof EssaysReviewed e
                ? Optional.ofNullable(e.session())
                : Optional.empty();
    }
}
