package org.resolute.query.monitoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.resolute.events.MonitoringEvent;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Puts;
import org.resolute.query.structure.CodesInOrder;

/** A row for each thing a monitor said and each answer to it. */
final class MonitoringProjection implements Projection {
    private final LedgerZone zone;

    MonitoringProjection(LedgerZone zone) {
        this.zone = zone;
    }

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        if (events.stream().anyMatch(recorded -> recorded.event() instanceof MonitoringEvent)) {
            Puts puts = new Puts();
            CodesInOrder codes = CodesInOrder.load(connection);
            for (Recorded recorded : events) {
                if (recorded.event() instanceof MonitoringEvent event) {
                    MonitoringRows rows = new MonitoringRows(puts, codes.at(recorded.position()));
                    rows.put(recorded, event, zone.dayOf(recorded.envelope().occurredAt()));
                }
            }
            puts.write(connection);
        }
    }
}
