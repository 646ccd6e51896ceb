package org.resolute.query.structure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resolute.events.Level;
import org.resolute.events.UnitKind;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.sql.Sql;
import org.resolute.query.structure.Unit.Birth;
import org.resolute.query.structure.Unit.End;
import org.resolute.query.structure.Unit.Heir;

/** Puts the rows about units together again. */
final class StructureReader {
    private final Map<String, Course<String>> names = new HashMap<>();
    private final Map<String, Course<Optional<String>>> parents = new HashMap<>();
    private final Map<String, List<Heir>> heirs = new HashMap<>();
    private final Map<String, End> ends = new HashMap<>();

    private StructureReader() {}

    static Structure read(Connection connection, LedgerZone zone) throws SQLException {
        StructureReader reader = new StructureReader();
        reader.readChanges(connection);
        List<Birth> births = Sql.list(connection, "select * from unit", StructureReader::birth);
        List<Unit> units = births.stream().map(reader::unit).toList();
        return new Structure(units, Codes.load(connection), zone);
    }

    private void readChanges(Connection connection) throws SQLException {
        Sql.list(
                        connection,
                        "select unit, since, name from unit_name order by position",
                        StructureReader::change)
                .forEach(name -> put(names, name, name.value().orElseThrow()));
        Sql.list(
                        connection,
                        "select unit, since, parent from unit_parent order by position",
                        StructureReader::change)
                .forEach(parent -> put(parents, parent, parent.value()));
        Sql.list(
                        connection,
                        "select * from unit_successor order by unit, successor",
                        row ->
                                Map.entry(
                                        row.getString("unit"),
                                        new Heir(
                                                row.getString("successor"),
                                                row.getBigDecimal("share"))))
                .forEach(heir ->
                        heirs.computeIfAbsent(heir.getKey(), _ -> new ArrayList<>())
                                .add(heir.getValue()));
        Sql.list(connection, "select * from unit_dissolution", this::end)
                .forEach(end -> ends.put(end.getKey(), end.getValue()));
    }

    private record Change(String unit, LocalDate since, Optional<String> value) {}

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                Optional.ofNullable(row.getString(3)));
    }

    private static <T> void put(Map<String, Course<T>> courses, Change change, T value) {
        courses.computeIfAbsent(change.unit(), _ -> new Course<>()).put(change.since(), value);
    }

    private Map.Entry<String, End> end(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return Map.entry(
                unit,
                new End(
                        row.getObject("dissolved_on", LocalDate.class),
                        row.getString("instrument"),
                        heirs.getOrDefault(unit, List.of())));
    }

    private static Birth birth(ResultSet row) throws SQLException {
        return new Birth(
                row.getString("id"),
                Level.valueOf(row.getString("level")),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("established_on", LocalDate.class),
                row.getString("instrument"));
    }

    private Unit unit(Birth birth) {
        String id = birth.id();
        Course<String> name = names.getOrDefault(id, new Course<>());
        Course<Optional<String>> parent = parents.getOrDefault(id, new Course<>());
        return new Unit(birth, name, parent, ends.get(id));
    }
}
