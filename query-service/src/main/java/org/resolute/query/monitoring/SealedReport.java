package org.resolute.query.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Snapshot;

/**
 * A report that was sealed: whoever holds its bytes can compare them, and those of a table can be
 * asked for again.
 *
 * @param asOf the last position of the ledger it has seen
 * @param table path and query of the answer that was sealed, where it is one of ours
 * @param position of the seal itself
 */
record SealedReport(
        String round,
        String id,
        long asOf,
        String sha256,
        LocalDate sealedOn,
        @Nullable String table,
        long position) {
    private static final String REPORTS =
            """
            select s.* from sealed_report s join round r on r.id = s.round
            where ? = any(r.resolutions) and s.sealed_on <= ? order by s.position
            """;

    static List<SealedReport> all(Snapshot snapshot, String resolution, LocalDate day)
            throws SQLException {
        return snapshot.list(REPORTS, SealedReport::of, resolution, day);
    }

    private static SealedReport of(ResultSet row) throws SQLException {
        return new SealedReport(
                row.getString("round"),
                row.getString("report"),
                row.getLong("as_of"),
                row.getString("sha256"),
                row.getObject("sealed_on", LocalDate.class),
                row.getString("asked"),
                row.getLong("position"));
    }

    static Sheet<SealedReport> sheet(Seen seen) {
        return Sheet.<SealedReport>named("reports-" + seen.resolution())
                .with("resolution", _ -> seen.resolution())
                .with("round", SealedReport::round)
                .with("report", SealedReport::id)
                .with("asOf", SealedReport::asOf)
                .with("sha256", SealedReport::sha256)
                .with("sealedOn", report -> report.sealedOn.toString())
                .with("table", SealedReport::table)
                .with("position", SealedReport::position);
    }
}
