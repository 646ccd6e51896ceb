package org.resolute.query.progress;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingId;
import org.resolute.events.UnitId;
import org.resolute.query.intake.Broken;
import org.resolute.query.progress.UnitProgress.Last;
import org.resolute.query.sql.Sql;

/** The rows of undertakings, read and put many at a time. */
final class ProgressTable {
    private static final String READ =
            """
            select asked.resolution as asked_resolution, asked.unit as asked_unit,
                   u.id is not null as is_established, p.*
            from unnest(?, ?) as asked (resolution, unit)
            left join unit u on u.id = asked.unit
            left join progress p on p.resolution = asked.resolution and p.unit = asked.unit
            """;
    private static final String PUT =
            "insert into progress (resolution, unit, last_position, last_recorded_at, "
                    + MeasureColumns.joined("$")
                    + ") select * from unnest(?, ?, ?, ?, "
                    + MeasureColumns.joined("?")
                    + ") on conflict (resolution, unit) do update set"
                    + " last_position = excluded.last_position,"
                    + " last_recorded_at = excluded.last_recorded_at, "
                    + MeasureColumns.joined("$ = excluded.$")
                    + " where excluded.last_position > progress.last_position";

    private ProgressTable() {}

    /** The rows of these undertakings by subject; an empty one where nothing was reported yet. */
    static Map<String, UnitProgress> read(
            Connection connection, Collection<UndertakingId> undertakings) throws SQLException {
        List<UndertakingId> asked = List.copyOf(undertakings);
        Map<String, UnitProgress> rows = new HashMap<>();
        Sql.list(
                        connection,
                        READ,
                        ProgressTable::row,
                        texts(asked, id -> id.resolution().value()),
                        texts(asked, id -> id.unit().value()))
                .forEach(row -> rows.put(row.undertaking().toString(), row));
        return rows;
    }

    static void put(Connection connection, Collection<UnitProgress> progress) throws SQLException {
        List<UnitProgress> rows = List.copyOf(progress);
        List<Object> values = new ArrayList<>();
        values.add(texts(rows, row -> row.undertaking().resolution().value()));
        values.add(texts(rows, row -> row.undertaking().unit().value()));
        values.add(rows.stream().map(row -> row.last().position()).toArray(Long[]::new));
        values.add(rows.stream().map(row -> row.last().time()).toArray(Instant[]::new));
        for (MeasureColumns.Column column : MeasureColumns.ALL) {
            values.add(
                    rows.stream()
                            .map(row -> column.value().applyAsLong(row.measures()))
                            .toArray(Long[]::new));
        }
        Sql.update(connection, PUT, values.toArray());
    }

    private static UnitProgress row(ResultSet row) throws SQLException {
        UndertakingId undertaking =
                new UndertakingId(
                        new ResolutionId(row.getString("asked_resolution")),
                        new UnitId(row.getString("asked_unit")));
        if (!row.getBoolean("is_established")) {
            throw new Broken(undertaking + " is reported on before its unit is established");
        }
        Long position = Sql.number(row, "last_position");
        return position == null
                ? UnitProgress.none(undertaking)
                : new UnitProgress(
                        undertaking,
                        MeasureColumns.of(row),
                        new Last(position, Sql.instant(row, "last_recorded_at")));
    }

    private static <R> String[] texts(List<R> rows, Function<R, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
