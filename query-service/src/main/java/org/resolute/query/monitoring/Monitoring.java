package org.resolute.query.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.resolute.events.Level;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.monitoring.Directive.Replies;
import org.resolute.query.sql.Sql;
import org.resolute.query.structure.Structure;

/** What was found and demanded about one resolution by a day, in ledger order. */
public record Monitoring(List<Finding> findings, List<Directive> directives) {
    private static final String FINDINGS =
            """
            select f.*, (select count(*) from figure g where g.position = f.position
                           and g.denominator is null) as bare_figures
            from finding f join round r on r.id = f.round
            where ? = any(r.resolutions) and f.recorded_on <= ? order by f.position
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
            where ? = any(r.resolutions) and p.happened_on <= ?
            """;

    private record Replied(String round, String directive, String unit, Reply kind) {
        private static Replied of(ResultSet row) throws SQLException {
            return new Replied(
                    row.getString("round"),
                    row.getString("directive"),
                    row.getString("unit"),
                    Reply.valueOf(row.getString("kind")));
        }
    }

    public static Monitoring of(
            Snapshot snapshot, String resolution, Structure structure, LocalDate day)
            throws SQLException {
        List<Replied> replies = snapshot.list(REPLIES, Replied::of, resolution, day);
        return new Monitoring(
                snapshot.list(FINDINGS, Finding::of, resolution, day),
                snapshot.list(
                        DIRECTIVES, row -> directive(row, structure, replies), resolution, day));
    }

    private static Directive directive(ResultSet row, Structure structure, List<Replied> replies)
            throws SQLException {
        String round = row.getString("round");
        String id = row.getString("directive");
        LocalDate issuedOn = row.getObject("issued_on", LocalDate.class);
        List<String> named = Sql.texts(row, "units");
        List<String> units =
                named.isEmpty() ? districts(structure, Sql.texts(row, "scopes"), issuedOn) : named;
        List<Replied> own =
                replies.stream()
                        .filter(r -> r.round().equals(round) && r.directive().equals(id))
                        .toList();
        return new Directive(
                round,
                id,
                row.getString("topic"),
                units,
                named.isEmpty(),
                Sql.day(row, "due_on"),
                issuedOn,
                Sql.texts(row, "findings"),
                new Replies(
                        units(own, Reply.ACKNOWLEDGED),
                        units(own, Reply.FOLLOWED_UP),
                        units(own, Reply.CLOSED)));
    }

    /** All units of a round are those of district level, who answer for what is below them. */
    private static List<String> districts(Structure structure, List<String> scopes, LocalDate day) {
        return structure.units().stream()
                .filter(unit -> unit.level() == Level.DISTRICT && unit.isInForce(day))
                .map(unit -> unit.id())
                .filter(id -> scopes.stream().anyMatch(s -> structure.isUnder(id, s, day)))
                .toList();
    }

    private static Set<String> units(List<Replied> replies, Reply kind) {
        return replies.stream()
                .filter(reply -> reply.kind() == kind)
                .map(Replied::unit)
                .collect(Collectors.toSet());
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
