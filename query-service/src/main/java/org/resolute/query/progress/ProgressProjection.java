package org.resolute.query.progress;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingId;
import org.resolute.events.UnitEvent;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;

/**
 * Reads the rows a batch touches, folds the batch over them in memory, and puts them back whole.
 * The envelope's subject names the undertaking by identity; a report may name its unit by a code.
 */
final class ProgressProjection implements Projection {

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        Map<String, UndertakingId> touched = new LinkedHashMap<>();
        for (Recorded recorded : events) {
            switch (recorded.event()) {
                case UndertakingEvent _ ->
                        touched.computeIfAbsent(
                                recorded.envelope().subject(), UndertakingId::parse);
                case UnitEvent _, ResolutionEvent _ -> {}
            }
        }
        if (!touched.isEmpty()) {
            Map<String, UnitProgress> rows = ProgressTable.read(connection, touched.values());
            events.forEach(recorded -> fold(recorded, rows));
            ProgressTable.put(connection, rows.values());
        }
    }

    private static void fold(Recorded recorded, Map<String, UnitProgress> rows) {
        switch (recorded.event()) {
            case UndertakingEvent event ->
                    rows.computeIfPresent(
                            recorded.envelope().subject(), (_, row) -> row.after(recorded, event));
            case UnitEvent _, ResolutionEvent _ -> {}
        }
    }
}
