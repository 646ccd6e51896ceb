package org.resolute.query.intake;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** What an intake is made of. */
record IntakeParts(
        Source source,
        DataSource views,
        List<Projection> projections,
        Reached reached,
        Clock clock) {

    BatchWriter writer(Step.Watcher steps) {
        return new BatchWriter(views, new CheckpointTable(source.ledger()), projections, steps);
    }
}
