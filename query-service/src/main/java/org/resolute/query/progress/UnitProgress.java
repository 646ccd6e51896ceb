package org.resolute.query.progress;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingId;
import org.resolute.query.intake.Recorded;

/** A unit's own work on a resolution, as of its last event. */
record UnitProgress(UndertakingId undertaking, Measures measures, Last last) {

    /** The last event that is in the measures; position 0 and no time before the first. */
    record Last(long position, @Nullable Instant recordedAt) {
        static final Last NONE = new Last(0, null);

        Last or(Last other) {
            return other.position > position ? other : this;
        }

        Instant time() {
            return Objects.requireNonNull(recordedAt, "a row exists since its first event");
        }
    }

    static UnitProgress none(UndertakingId undertaking) {
        return new UnitProgress(undertaking, Measures.NONE, Last.NONE);
    }

    /** The row after an event of this undertaking; the same row where it has the event already. */
    UnitProgress after(Recorded recorded, UndertakingEvent event) {
        long position = recorded.position();
        return position <= last.position()
                ? this
                : new UnitProgress(
                        undertaking,
                        measures.after(event),
                        new Last(position, recorded.envelope().place().recordedAt()));
    }
}
