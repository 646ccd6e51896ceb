package org.resolute.query.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Sql;

/** Adds an entry for each event of a resolution or an undertaking. */
final class TimelineProjection implements Projection {
    private static final String BY_RESOLUTION =
            "create index if not exists timeline_by_resolution"
                    + " on timeline (resolution, occurred_at, position)";
    private static final String BY_UNIT =
            "create index if not exists timeline_by_unit"
                    + " on timeline (unit, resolution, occurred_at, position)";

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        try (TimelineCopy copy = TimelineCopy.begin(connection)) {
            for (Recorded recorded : events) {
                switch (recorded.event()) {
                    case UndertakingEvent _ -> {
                        String subject = recorded.envelope().subject();
                        int slash = subject.indexOf('/');
                        copy.add(
                                recorded,
                                subject.substring(0, slash),
                                subject.substring(slash + 1));
                    }
                    case ResolutionEvent event ->
                            copy.add(recorded, event.resolution().value(), null);
                    case UnitEvent _ -> {}
                }
            }
            copy.end();
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
