package org.resolute.command.settling;

import java.util.List;
import org.resolute.command.verdict.Refused;
import org.resolute.events.wire.Envelope;

/** What would become of a report among others. */
sealed interface Fate {

    /**
     * Its aggregate can have it.
     *
     * @param moves the measures it can move
     */
    record Accepted(String aggregate, List<Measure> moves) implements Fate {}

    /** Its source and id are recorded already, with this. */
    record Known(Envelope first) implements Fate {}

    /**
     * An earlier one has its source and id, and would be recorded.
     *
     * @param first the place of that one
     */
    record Twin(int first, boolean same) implements Fate {}

    /** A rule says no. */
    record Turned(Refused refused) implements Fate {}
}
