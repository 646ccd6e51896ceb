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
 * @param figures the numbers it states
 */
public record Finding(
        String round,
        String id,
        Polarity polarity,
        String topic,
        @Nullable String scope,
        List<String> units,
        List<String> partly,
        List<Stated> figures,
        Basis basis) {

    /**
     * What it rests on, and where it stands.
     *
     * @param isExhaustive whether it holds of no other unit; absent where the monitor did not say
     * @param evidence positions of the events it rests on
     */
    record Basis(
            @Nullable Boolean isExhaustive,
            List<Long> evidence,
            LocalDate recordedOn,
            long position) {}

    static Finding of(ResultSet row, List<Stated> figures) throws SQLException {
        return new Finding(
                row.getString("round"),
                row.getString("finding"),
                Polarity.valueOf(row.getString("polarity")),
                row.getString("topic"),
                row.getString("scope"),
                Sql.texts(row, "units"),
                Sql.texts(row, "partly"),
                figures,
                new Basis(
                        row.getObject("exhaustive", Boolean.class),
                        Sql.numbers(row, "evidence"),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getLong("position")));
    }

    public boolean isStrength() {
        return polarity == Polarity.STRENGTH;
    }

    /** All units it is about, wholly or in part. */
    public List<String> about() {
        return Stream.concat(units.stream(), partly.stream()).distinct().toList();
    }

    public LocalDate recordedOn() {
        return basis.recordedOn();
    }

    /** How many figures it states without what they are a part of. */
    public long bareFigures() {
        return figures.stream().filter(figure -> figure.denominator() == null).count();
    }
}
