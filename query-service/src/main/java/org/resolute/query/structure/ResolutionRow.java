package org.resolute.query.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.sql.Sql;

/**
 * A resolution and the unit under which it is to be carried out.
 *
 * @param withdrawnOn the first day on which it need not be carried out any more
 */
public record ResolutionRow(
        String id,
        String title,
        String adoptedBy,
        String scope,
        LocalDate termFrom,
        LocalDate termTo,
        @Nullable LocalDate withdrawnOn) {

    public static ResolutionRow asked(Snapshot snapshot, String id) throws SQLException {
        return find(snapshot, id)
                .orElseThrow(() -> Refused.because(ProblemCode.UNKNOWN_RESOLUTION, id));
    }

    public static Optional<ResolutionRow> find(Snapshot snapshot, String id) throws SQLException {
        return snapshot.one("select * from resolution where id = ?", ResolutionRow::of, id);
    }

    public static List<ResolutionRow> all(Snapshot snapshot) throws SQLException {
        return snapshot.list("select * from resolution order by id", ResolutionRow::of);
    }

    private static ResolutionRow of(ResultSet row) throws SQLException {
        return new ResolutionRow(
                row.getString("id"),
                row.getString("title"),
                row.getString("adopted_by"),
                row.getString("scope"),
                row.getObject("term_from", LocalDate.class),
                row.getObject("term_to", LocalDate.class),
                Sql.day(row, "withdrawn_on"));
    }
}
