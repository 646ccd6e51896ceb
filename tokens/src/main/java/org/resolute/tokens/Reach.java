package org.resolute.tokens;

import java.util.Optional;
import org.resolute.events.UnitId;

/** How far a caller may look. */
public sealed interface Reach {

    /** Everything that is recorded. */
    record Everything() implements Reach {}

    /** What concerns a unit and those below it. */
    record Subtree(UnitId root) implements Reach {}

    /** Nothing: the roles do not read, or they read a subtree and the token names no unit. */
    record Nothing() implements Reach {}

    /**
     * What the caller's roles and unit come to. A monitor looks at everything unless its token
     * names a unit.
     */
    static Reach of(Caller caller) {
        Optional<UnitId> unit = caller.subtree();
        if (caller.isAny(Role.AUDITOR) || (caller.isAny(Role.MONITOR) && unit.isEmpty())) {
            return new Everything();
        }
        return caller.isAny(Role.MONITOR, Role.VIEWER, Role.SUBMITTER) && unit.isPresent()
                ? new Subtree(unit.get())
                : new Nothing();
    }
}
