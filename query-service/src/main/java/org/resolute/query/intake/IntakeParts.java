package org.resolute.query.intake;

import java.time.Clock;
import java.util.List;
import org.resolute.query.intake.Putting.Putters;

/** What an intake is made of. */
record IntakeParts(
        Source source,
        WritingPlace views,
        List<Projection> projections,
        Reached reached,
        Clock clock) {

    CheckpointTable checkpoints() {
        return new CheckpointTable(source.ledger());
    }

    Putters putters(Step.Watcher steps) {
        return new Putters(List.copyOf(projections), new SetAsideTable(clock), steps);
    }

    BatchWriter writer(Step.Watcher steps) {
        return new BatchWriter(views, checkpoints(), putters(steps));
    }
}
