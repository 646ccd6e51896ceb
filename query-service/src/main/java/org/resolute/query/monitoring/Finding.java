package org.resolute.query.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resolute.events.MonitoringEvent.Polarity;
import org.resolute.query.sql.Sql;

/**
 * A strength or a limitation of some units.
 *
 * @param id the monitor's name of it, unique in its round
 * @param scope what it is limited to, where the monitor said so
 * @param partly units of which it holds in part
 * @param bareFigures how many figures it states without what they are a part of
 */
public record Finding(
        String round,
        String id,
        Polarity polarity,
        String topic,
        @Nullable String scope,
        List<String> units,
        List<String> partly,
        long bareFigures,
        LocalDate recordedOn) {

    static Finding of(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("round"),
                row.getString("finding"),
                Polarity.valueOf(row.getString("polarity")),
                row.getString("topic"),
                row.getString("scope"),
                Sql.texts(row, "units"),
                Sql.texts(row, "partly"),
                row.getLong("bare_figures"),
                row.getObject("recorded_on", LocalDate.class));
    }

    public boolean isStrength() {
        return polarity == Polarity.STRENGTH;
    }

    /** All units it is about, wholly or in part. */
    public List<String> about() {
        return Stream.concat(units.stream(), partly.stream()).distinct().toList();
    }
}
