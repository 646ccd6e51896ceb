package org.resolute.measure.row;

import java.util.List;
import org.resolute.measure.http.Crowd;
import org.resolute.measure.http.Crowd.Shape;
import org.resolute.measure.http.Tally;
import org.resolute.measure.ledger.ArrayInserts;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.Reports;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.platform.LedgerDatabases;

/** Reports in batches, against PostgreSQL inserting the same rows into the same table. */
final class Batches implements Measure {
    static final int BATCH = 500;
    private static final int CONNECTIONS = 4;
    private static final double OF_ARRAY_INSERT = 0.35;

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        LedgerDatabases databases = stage.ledger("batch");
        Jvm service = stage.commandService(databases);
        Ground.USUAL.lay(service.port());
        Reports reports = new Reports(Ground.USUAL, "batch");
        Shape shape =
                new Shape(
                        CONNECTIONS,
                        scale.warmUp(),
                        scale.measured(),
                        reports.requestBytesMax(BATCH));
        Tally tally = Crowd.at(service.port(), shape, reports.inBatches(BATCH));
        Recorded recorded = new Recorded(stage, databases);
        recorded.demand(Ground.USUAL.events() + tally.sent() * BATCH);
        stage.stop(service);
        double inserted =
                new ArrayInserts(recorded::superuser, Ground.USUAL, BATCH)
                        .perSecond(CONNECTIONS, scale.warmUp(), scale.measured());
        return List.of(
                Finding.atLeast(
                        "events in batches of " + BATCH + " over HTTP",
                        Figure.rate(tally.perSecond() * BATCH, SingleCommands.percentiles(tally)),
                        Figure.rate(inserted, "PostgreSQL array insert"),
                        OF_ARRAY_INSERT));
    }
}
