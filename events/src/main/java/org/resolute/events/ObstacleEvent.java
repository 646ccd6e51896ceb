package org.resolute.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stood in the way of the work. */
public sealed interface ObstacleEvent extends UndertakingEvent {

    EntryId obstacle();

    /**
     * Something stands in the way.
     *
     * @param since the first day it stood; absent in reports of version 1, which could not say
     */
    record ObstacleReported(
            ResolutionId resolution,
            UnitRef unit,
            EntryId obstacle,
            Cause cause,
            @Nullable LocalDate since,
            @Nullable String note)
            implements ObstacleEvent {
        public ObstacleReported {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/obstacle", obstacle);
            Bounds.required("/cause", cause);
            Bounds.textIfAny("/note", note, Bounds.NOTE_LENGTH_MAX);
        }
    }

    /** It no longer stands in the way. */
    record ObstacleResolved(
            ResolutionId resolution, UnitRef unit, EntryId obstacle, @Nullable String note)
            implements ObstacleEvent {
        public ObstacleResolved {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/obstacle", obstacle);
            Bounds.textIfAny("/note", note, Bounds.NOTE_LENGTH_MAX);
        }
    }

    enum Cause {
        EPIDEMIC,
        ELECTIONS,
        EQUIPMENT,
        LINK,
        ROOM,
        STAFF,
        FUNDING,
        WEATHER,
        OTHER
    }
}
