package org.resolute.query.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One time that a unit owes an obligation, or why it does not.
 *
 * @param number which of its times, from 1
 * @param due the last day on which it is in time, as it stands now
 * @param from the unit that owed it before it was transferred
 * @param why the reason given for a waiver or a transfer
 */
public record Slot(
        String unit,
        Obligation obligation,
        int number,
        LocalDate due,
        Reason reason,
        @Nullable String from,
        @Nullable String why) {
    static final Comparator<Slot> BY_DUE =
            Comparator.comparing(Slot::due)
                    .thenComparing(slot -> slot.obligation().id())
                    .thenComparingInt(Slot::number);

    /** Why a unit is on the list. */
    public enum Reason {
        /** It owes it. */
        EXPECTED,
        WAIVED,
        /** Another unit owes it instead. */
        TRANSFERRED,
        /** The unit was dissolved by the due day. */
        DISSOLVED,
        /** The resolution was withdrawn before the due day. */
        WITHDRAWN,
        /** The unit is not there on the due day. */
        NOT_IN_FORCE;

        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isOwed() {
        return reason == Reason.EXPECTED;
    }

    Slot because(Reason other, @Nullable String said) {
        return new Slot(unit, obligation, number, due, other, from, said);
    }
}
