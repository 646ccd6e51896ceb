package org.resolute.events;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What units owe under a resolution, and by when. */
public sealed interface ObligationEvent extends ResolutionEvent {
    /** How often one unit may be expected to fulfil one obligation. */
    int TIMES_MAX = 100;

    ObligationId obligation();

    /** Every unit of these levels under the resolution's scope is expected, {@code count} times. */
    record ObligationSet(
            ResolutionId resolution,
            ObligationId obligation,
            Duty what,
            List<Level> levels,
            int count,
            @Nullable LocalDate dueOn,
            @Nullable WorkingDays dueIn,
            String title)
            implements ObligationEvent {
        public ObligationSet {
            Bounds.required("/resolution", resolution);
            Bounds.required("/obligation", obligation);
            Bounds.required("/what", what);
            levels = Bounds.listOfSome("/levels", levels, Level.values().length);
            if (EnumSet.copyOf(levels).size() < levels.size()) {
                throw new Malformed("/levels", "repeated", "must not name a level twice");
            }
            Bounds.range("/count", count, 1, TIMES_MAX);
            oneDeadline(dueOn, dueIn);
            Bounds.text("/title", title, Bounds.TITLE_LENGTH_MAX);
        }
    }

    /** A new deadline for one unit, or for all that are expected where no unit is named. */
    record DeadlineExtended(
            ResolutionId resolution,
            ObligationId obligation,
            @Nullable UnitRef unit,
            @Nullable LocalDate dueOn,
            @Nullable WorkingDays dueIn,
            String reason)
            implements ObligationEvent {
        public DeadlineExtended {
            Bounds.required("/resolution", resolution);
            Bounds.required("/obligation", obligation);
            oneDeadline(dueOn, dueIn);
            Bounds.text("/reason", reason, Bounds.NOTE_LENGTH_MAX);
        }
    }

    /** A unit no longer owes it. */
    record ObligationWaived(
            ResolutionId resolution, ObligationId obligation, UnitRef unit, String reason)
            implements ObligationEvent {
        public ObligationWaived {
            Bounds.required("/resolution", resolution);
            Bounds.required("/obligation", obligation);
            Bounds.required("/unit", unit);
            Bounds.text("/reason", reason, Bounds.NOTE_LENGTH_MAX);
        }
    }

    /** Another unit owes it in the place of this one. */
    record ObligationTransferred(
            ResolutionId resolution,
            ObligationId obligation,
            UnitRef unit,
            UnitRef to,
            @Nullable String reason)
            implements ObligationEvent {
        public ObligationTransferred {
            Bounds.required("/resolution", resolution);
            Bounds.required("/obligation", obligation);
            Bounds.required("/unit", unit);
            Bounds.required("/to", to);
            Bounds.textIfAny("/reason", reason, Bounds.NOTE_LENGTH_MAX);
        }
    }

    private static void oneDeadline(@Nullable LocalDate dueOn, @Nullable WorkingDays dueIn) {
        if ((dueOn == null) == (dueIn == null)) {
            throw new Malformed("/dueOn", "deadline", "must be given, or dueIn, and never both");
        }
    }
}
