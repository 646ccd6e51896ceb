package org.resolute.query.intake;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.resolute.query.intake.Putting.Putters;

/** What an intake is made of. */
record IntakeParts(
        Source source,
        DataSource views,
        List<Projection> projections,
        Reached reached,
        Clock clock) {

    BatchWriter writer(Step.Watcher steps) {
        return new BatchWriter(
                views,
                new CheckpointTable(source.ledger()),
                new Putters(List.copyOf(projections), new SetAsideTable(clock), steps));
    }
}
