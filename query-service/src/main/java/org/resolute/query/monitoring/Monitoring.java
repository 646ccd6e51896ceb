package org.resolute.query.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.events.Level;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.sql.Sql;
import org.resolute.query.structure.Structure;

/** What was found and demanded about one resolution by a day, in ledger order. */
public record Monitoring(List<Finding> findings, List<Directive> directives) {
    private static final String FINDINGS =
            """
            select f.* from finding f join round r on r.id = f.round
            where ? = any(r.resolutions) and f.recorded_on <= ? order by f.position
            """;
    private static final String FIGURES =
            """
            select g.* from figure g join finding f using (position) join round r on r.id = f.round
            where ? = any(r.resolutions) and f.recorded_on <= ? order by g.position, g.ordinal
            """;
    private static final String DIRECTIVES =
            """
            select d.*, (select coalesce(array_agg(s.scope), '{}') from resolution s
                         where s.id = any(r.resolutions)) as scopes
            from directive d join round r on r.id = d.round
            where ? = any(r.resolutions) and d.issued_on <= ? order by d.position
            """;
    private static final String REPLIES =
            """
            select p.* from directive_reply p join round r on r.id = p.round
            where ? = any(r.resolutions) and p.happened_on <= ? order by p.happened_on, p.position
            """;

    /** A directive is named inside its round. */
    private record Name(String round, String directive) {}

    public static Monitoring of(
            Snapshot snapshot, String resolution, Structure structure, LocalDate day)
            throws SQLException {
        Map<Long, List<Stated>> figures = new HashMap<>();
        snapshot.list(FIGURES, row -> state(row, figures), resolution, day);
        Map<Name, Map<String, Replies>> replies = new HashMap<>();
        snapshot.list(REPLIES, row -> reply(row, replies), resolution, day);
        return new Monitoring(
                snapshot.list(
                        FINDINGS,
                        row ->
                                Finding.of(
                                        row,
                                        figures.getOrDefault(row.getLong("position"), List.of())),
                        resolution,
                        day),
                snapshot.list(
                        DIRECTIVES, row -> directive(row, structure, replies), resolution, day));
    }

    private static boolean state(ResultSet row, Map<Long, List<Stated>> figures)
            throws SQLException {
        return figures.computeIfAbsent(row.getLong("position"), _ -> new ArrayList<>())
                .add(Stated.of(row));
    }

    private static boolean reply(ResultSet row, Map<Name, Map<String, Replies>> replies)
            throws SQLException {
        Name name = new Name(row.getString("round"), row.getString("directive"));
        return replies.computeIfAbsent(name, _ -> new HashMap<>())
                .computeIfAbsent(row.getString("unit"), _ -> new Replies(new ArrayList<>()))
                .all()
                .add(Replied.of(row));
    }

    private static Directive directive(
            ResultSet row, Structure structure, Map<Name, Map<String, Replies>> replies)
            throws SQLException {
        Name name = new Name(row.getString("round"), row.getString("directive"));
        LocalDate issuedOn = row.getObject("issued_on", LocalDate.class);
        List<String> named = Sql.texts(row, "units");
        List<String> units =
                named.isEmpty() ? districts(structure, Sql.texts(row, "scopes"), issuedOn) : named;
        return new Directive(
                name.round(),
                name.directive(),
                row.getString("topic"),
                units,
                named.isEmpty(),
                Sql.day(row, "due_on"),
                issuedOn,
                Sql.texts(row, "findings"),
                row.getLong("position"),
                replies.getOrDefault(name, Map.of()));
    }

    /** All units of a round are those of district level, who answer for what is below them. */
    private static List<String> districts(Structure structure, List<String> scopes, LocalDate day) {
        return structure.units().stream()
                .filter(unit -> unit.level() == Level.DISTRICT && unit.isInForce(day))
                .map(unit -> unit.id())
                .filter(id -> scopes.stream().anyMatch(s -> structure.isUnder(id, s, day)))
                .toList();
    }

    /** How many directives each unit has not closed. */
    public Map<String, Long> openDirectives() {
        Map<String, Long> open = new HashMap<>();
        for (Directive directive : directives) {
            directive.units().stream()
                    .filter(directive::isOpen)
                    .forEach(unit -> open.merge(unit, 1L, Long::sum));
        }
        return open;
    }
}
