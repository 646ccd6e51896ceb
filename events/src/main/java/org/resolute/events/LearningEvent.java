package org.resolute.events;

import org.jspecify.annotations.Nullable;

/** How a resolution was learnt: classes and essays, as counts of a unit and never by person. */
public sealed interface LearningEvent extends UndertakingEvent {

    /** A class or conference was held. Attendance is counted, never listed. */
    record TrainingSessionHeld(
            ResolutionId resolution,
            UnitRef unit,
            EntryId session,
            SessionFormat format,
            int expected,
            int attended,
            boolean chaired,
            boolean monitored,
            @Nullable Integer speakerRating,
            @Nullable Integer venueRating)
            implements LearningEvent {
        public TrainingSessionHeld {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/session", session);
            Bounds.required("/format", format);
            Bounds.count("/expected", expected);
            Bounds.count("/attended", attended);
            if (speakerRating != null) {
                Bounds.range("/speakerRating", speakerRating, 1, Bounds.RATING_MAX);
            }
            if (venueRating != null) {
                Bounds.range("/venueRating", venueRating, 1, Bounds.RATING_MAX);
            }
        }
    }

    /** Essays were handed in, for one session or for the resolution as a whole. */
    record EssaysCollected(
            ResolutionId resolution,
            UnitRef unit,
            @Nullable EntryId session,
            int expected,
            int collected)
            implements LearningEvent {
        public EssaysCollected {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.count("/expected", expected);
            Bounds.count("/collected", collected);
        }
    }

    /** Essays were read and judged. */
    record EssaysReviewed(
            ResolutionId resolution,
            UnitRef unit,
            @Nullable EntryId session,
            @Nullable Integer expected,
            int reviewed)
            implements LearningEvent {
        public EssaysReviewed {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.countIfAny("/expected", expected);
            Bounds.count("/reviewed", reviewed);
        }
    }

    enum SessionFormat {
        CENTRAL,
        VIDEO_LINK,
        DELEGATED
    }
}
