package org.resolute.command.registry;

import java.util.Optional;
import org.resolute.command.ledger.Report;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Event;

/** An aggregate as its rules see it, whoever holds it: Axon, or a rehearsal. */
public interface Ruled {

    /** Whether it can have a fact, as it stands. */
    Optional<Refused> judge(Report report, Surroundings around);

    /** Goes on from a fact that it has. */
    void tell(Event event, Surroundings around);
}
