package org.resolute.query.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.sql.Sql;

/**
 * A round of monitoring by a day.
 *
 * @param resolutions all it looks at; what it found is about all of them
 * @param concludedOn absent until that day has come
 */
record Round(
        String id,
        List<String> resolutions,
        String by,
        LocalDate openedOn,
        @Nullable LocalDate concludedOn,
        long position) {
    private static final String ROUNDS =
            """
            select *, case when concluded_on <= ? then concluded_on end as concluded
            from round where ? = any(resolutions) and opened_on <= ? order by position
            """;

    static List<Round> all(Snapshot snapshot, String resolution, LocalDate day)
            throws SQLException {
        return snapshot.list(ROUNDS, Round::of, day, resolution, day);
    }

    private static Round of(ResultSet row) throws SQLException {
        return new Round(
                row.getString("id"),
                Sql.texts(row, "resolutions"),
                row.getString("opened_by"),
                row.getObject("opened_on", LocalDate.class),
                Sql.day(row, "concluded"),
                row.getLong("position"));
    }

    static Sheet<Round> sheet(Seen seen) {
        Monitoring monitoring = seen.monitoring();
        return Sheet.<Round>named("rounds-" + seen.resolution())
                .with("resolution", _ -> seen.resolution())
                .with("round", Round::id)
                .with("by", Round::by)
                .with("resolutions", round -> String.join(" ", round.resolutions))
                .with("openedOn", round -> round.openedOn.toString())
                .with("concludedOn", round -> Seen.written(round.concludedOn))
                .with("findings", round -> round.count(monitoring.findings(), Finding::round))
                .with("directives", round -> round.count(monitoring.directives(), Directive::round))
                .with("position", Round::position);
    }

    private <T> long count(List<T> things, Function<T, String> round) {
        return things.stream().filter(thing -> round.apply(thing).equals(id)).count();
    }
}
