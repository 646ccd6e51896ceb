package org.resolute.command.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.Report;

/** What was made of something a sender sent. */
public sealed interface Understood {

    /** A report, which has still to be judged. */
    record As(Report report) implements Understood {}

    /** Everything that is wrong with it; the names are empty where even those could not be read. */
    record Not(String source, String id, List<Fault> faults) implements Understood {}

    static Understood not(@Nullable String source, @Nullable String id, List<Fault> faults) {
        return new Not(source == null ? "" : source, id == null ? "" : id, faults);
    }
}
