package org.resolute.query.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Sql;

/** Adds an entry for each event of a resolution or an undertaking. */
final class TimelineProjection implements Projection {
    static final String BY_UNIT =
            "create index if not exists timeline_by_unit"
                    + " on timeline (unit, resolution, occurred_at, position)";
    private static final String BY_RESOLUTION =
            "create index if not exists timeline_by_resolution"
                    + " on timeline (resolution, occurred_at, position)";

    private final LedgerZone zone;

    TimelineProjection(LedgerZone zone) {
        this.zone = zone;
    }

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        try (EntryWriter entries = new EntryWriter(connection, zone)) {
            for (Recorded recorded : events) {
                switch (recorded.event()) {
                    case UndertakingEvent event -> entries.add(recorded, event);
                    case ResolutionEvent event -> entries.add(recorded, event);
                    case UnitEvent _, MonitoringEvent _ -> {}
                }
            }
            entries.end();
        }
    }

    @Override
    public void expectMany(Connection connection) throws SQLException {
        Sql.update(connection, "drop index if exists timeline_by_resolution, timeline_by_unit");
    }

    @Override
    public void expectFew(Connection connection) throws SQLException {
        Sql.update(connection, "set local client_min_messages = warning");
        Sql.update(connection, BY_RESOLUTION);
        Sql.update(connection, BY_UNIT);
    }
}
