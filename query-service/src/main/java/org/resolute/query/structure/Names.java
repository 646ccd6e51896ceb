package org.resolute.query.structure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitRef;
import org.resolute.query.intake.Broken;
import org.resolute.query.sql.Sql;

/**
 * The units that the references of one batch may mean: what the views hold of them, and what the
 * batch itself adds on its way.
 */
final class Names {
    private static final String HOLDERS =
            """
            select c.system, c.code, c.unit, c.effective_on
            from unit_code c join unnest(?, ?) as asked (system, code) using (system, code)
            """;

    private final Map<UnitCode, List<Holder>> holders = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    private Names() {}

    private record Holder(UnitCode code, String unit, LocalDate effectiveOn) {}

    static Names load(Connection connection, List<UnitRef> references) throws SQLException {
        Names names = new Names();
        List<UnitCode> codes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (UnitRef reference : references) {
            switch (reference) {
                case UnitRef.ById byId -> ids.add(byId.unit().value());
                case UnitRef.ByCode byCode -> codes.add(byCode.code());
            }
        }
        names.loadHolders(connection, codes);
        names.holders.values().forEach(held -> held.forEach(holder -> ids.add(holder.unit())));
        names.loadPaths(connection, ids);
        return names;
    }

    private void loadHolders(Connection connection, List<UnitCode> codes) throws SQLException {
        if (!codes.isEmpty()) {
            String[] systems = codes.stream().map(UnitCode::system).toArray(String[]::new);
            String[] values = codes.stream().map(UnitCode::code).toArray(String[]::new);
            Sql.list(connection, HOLDERS, Names::holder, systems, values).forEach(this::add);
        }
    }

    private void loadPaths(Connection connection, List<String> ids) throws SQLException {
        String sql = "select id, path from unit where id = any(?)";
        String[] asked = ids.toArray(String[]::new);
        Sql.list(
                        connection,
                        sql,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        (Object) asked)
                .forEach(known -> paths.put(known.getKey(), known.getValue()));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                new UnitCode(row.getString("system"), row.getString("code")),
                row.getString("unit"),
                row.getObject("effective_on", LocalDate.class));
    }

    private void add(Holder holder) {
        holders.computeIfAbsent(holder.code(), _ -> new ArrayList<>()).add(holder);
    }

    void add(String unit, String path) {
        paths.put(unit, path);
    }

    void add(String unit, UnitCode code, LocalDate effectiveOn) {
        add(new Holder(code, unit, effectiveOn));
    }

    String path(String unit) {
        String path = paths.get(unit);
        if (path == null) {
            throw new Broken("unit " + unit + " is named before it is established");
        }
        return path;
    }

    /**
     * The unit a reference means. The ledger has accepted the reference, so where no unit holds the
     * code on that day the one that holds it nearest to that day is meant.
     */
    String unit(UnitRef reference, LocalDate day) {
        return switch (reference) {
            case UnitRef.ById byId -> byId.unit().value();
            case UnitRef.ByCode byCode ->
                    holders.getOrDefault(byCode.code(), List.of()).stream()
                            .min(nearest(day))
                            .map(Holder::unit)
                            .orElseThrow(() -> new Broken("no unit holds " + reference.written()));
        };
    }

    private static Comparator<Holder> nearest(LocalDate day) {
        return Comparator.<Holder, Boolean>comparing(holder -> holder.effectiveOn().isAfter(day))
                .thenComparingLong(h -> Math.abs(ChronoUnit.DAYS.between(h.effectiveOn(), day)));
    }
}
