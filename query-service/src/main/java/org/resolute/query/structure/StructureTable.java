package org.resolute.query.structure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.query.sql.Sql;

/** Gathers the rows of one batch and writes them in three statements. */
final class StructureTable {
    private static final String UNITS =
            """
            insert into unit
              (id, name, level, kind, parent, path, effective_on, instrument, position)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;
    private static final String CODES =
            """
            insert into unit_code (unit, system, code, effective_on)
            select * from unnest(?, ?, ?, ?) on conflict do nothing
            """;
    private static final String RESOLUTIONS =
            """
            insert into resolution (id, title, adopted_by, scope, term_from, term_to, position)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private final List<Placed> units = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<Scoped> resolutions = new ArrayList<>();

    /** Where a unit stands: in the ledger and in the tree. */
    record Place(long position, @Nullable String parent, String path) {}

    private record Placed(UnitEstablished unit, Place place) {}

    private record Code(String unit, String system, String code, LocalDate effectiveOn) {}

    private record Scoped(ResolutionAdopted resolution, long position, String scope) {}

    void put(UnitEstablished unit, Place place) {
        units.add(new Placed(unit, place));
        String id = unit.unit().value();
        unit.codes()
                .forEach(c -> codes.add(new Code(id, c.system(), c.code(), unit.effectiveOn())));
    }

    void put(ResolutionAdopted resolution, long position, String scope) {
        resolutions.add(new Scoped(resolution, position, scope));
    }

    void write(Connection connection) throws SQLException {
        writeUnits(connection);
        writeCodes(connection);
        for (Scoped row : resolutions) {
            ResolutionAdopted resolution = row.resolution();
            Sql.update(
                    connection,
                    RESOLUTIONS,
                    resolution.resolution().value(),
                    resolution.title(),
                    resolution.adoptedBy(),
                    row.scope(),
                    resolution.term().from(),
                    resolution.term().to(),
                    row.position());
        }
    }

    private void writeUnits(Connection connection) throws SQLException {
        Sql.update(
                connection,
                UNITS,
                texts(units, row -> row.unit().unit().value()),
                texts(units, row -> row.unit().name()),
                texts(units, row -> row.unit().level().name()),
                texts(units, row -> row.unit().kind().name()),
                texts(units, row -> row.place().parent()),
                texts(units, row -> row.place().path()),
                column(units, row -> row.unit().effectiveOn(), LocalDate[]::new),
                texts(units, row -> row.unit().instrument()),
                column(units, row -> row.place().position(), Long[]::new));
    }

    private void writeCodes(Connection connection) throws SQLException {
        Sql.update(
                connection,
                CODES,
                texts(codes, Code::unit),
                texts(codes, Code::system),
                texts(codes, Code::code),
                column(codes, Code::effectiveOn, LocalDate[]::new));
    }

    private static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable String> value) {
        return column(rows, value, String[]::new);
    }

    private static <R, T> @Nullable T[] column(
            List<R> rows,
            Function<R, ? extends @Nullable T> value,
            IntFunction<@Nullable T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
