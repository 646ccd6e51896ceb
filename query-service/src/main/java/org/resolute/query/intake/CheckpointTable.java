package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.resolute.query.sql.Sql;

/** The row that says how far the views have come; it moves in the transaction of the rows. */
public final class CheckpointTable {
    private final String ledger;

    public CheckpointTable(String ledger) {
        this.ledger = ledger;
    }

    /** The checkpoint as this connection's transaction sees it. */
    public Checkpoint load(Connection connection) throws SQLException {
        String sql =
                "select position, recorded_at, kafka_offset, digest from public.intake"
                        + " where ledger = ?";
        return Sql.list(connection, sql, CheckpointTable::checkpoint, ledger).stream()
                .findFirst()
                .orElse(Checkpoint.START);
    }

    void prepare(Connection connection) throws SQLException {
        String sql =
                "insert into intake (ledger, position, kafka_offset) values (?, ?, ?)"
                        + " on conflict do nothing";
        Checkpoint start = Checkpoint.START;
        Sql.update(connection, sql, ledger, start.position(), start.offset());
    }

    /** Moves the row and locks it; false where it does not stand at {@code from} any more. */
    boolean move(Connection connection, Checkpoint from, Checkpoint to) throws SQLException {
        String sql =
                "update intake set position = ?, recorded_at = ?, kafka_offset = ?, digest = ?"
                        + " where ledger = ? and position = ?";
        return Sql.update(
                        connection,
                        sql,
                        to.position(),
                        to.recordedAt(),
                        to.offset(),
                        to.digest(),
                        ledger,
                        from.position())
                == 1;
    }

    /** Whoever sets the position back by hand to rebuild the views need not know of the digest. */
    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        return new Checkpoint(
                position,
                Sql.instant(row, "recorded_at"),
                row.getLong("kafka_offset"),
                position == 0 ? null : row.getString("digest"));
    }
}
