package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.resolute.query.sql.Sql;

/** The row that says how far the views have come; it moves in the transaction of the rows. */
public final class CheckpointTable {
    private static final String COLUMNS =
            "position, recorded_at, kafka_offset, digest, generation, set_aside_from";

    private final String ledger;

    public CheckpointTable(String ledger) {
        this.ledger = ledger;
    }

    /** The checkpoint as this connection's transaction sees it. */
    public Checkpoint load(Connection connection) throws SQLException {
        String sql = "select " + COLUMNS + " from public.intake where ledger = ?";
        return Sql.list(connection, sql, CheckpointTable::checkpoint, ledger).stream()
                .findFirst()
                .orElse(Checkpoint.START);
    }

    /** The checkpoint, which nobody else moves until the transaction has ended. */
    Checkpoint lock(Connection connection) throws SQLException {
        String sql = "select " + COLUMNS + " from public.intake where ledger = ? for update";
        return Sql.list(connection, sql, CheckpointTable::checkpoint, ledger).getFirst();
    }

    void prepare(Connection connection) throws SQLException {
        String sql =
                "insert into public.intake (ledger, position, kafka_offset) values (?, ?, ?)"
                        + " on conflict do nothing";
        Checkpoint start = Checkpoint.START;
        Sql.update(connection, sql, ledger, start.position(), start.offset());
    }

    /** Moves the row and locks it; empty where it does not stand at {@code from} any more. */
    Optional<Checkpoint> move(Connection connection, Checkpoint from, Checkpoint to)
            throws SQLException {
        String sql =
                "update public.intake set position = ?, recorded_at = ?, kafka_offset = ?,"
                        + " digest = ? where ledger = ? and position = ? returning "
                        + COLUMNS;
        return Sql.list(
                        connection,
                        sql,
                        CheckpointTable::checkpoint,
                        to.position(),
                        to.recordedAt(),
                        to.offset(),
                        to.digest(),
                        ledger,
                        from.position())
                .stream()
                .findFirst();
    }

    /** Says that rows behind the position were changed, and what is set aside now. */
    Checkpoint amend(Connection connection) throws SQLException {
        String sql =
                "update public.intake set generation = generation + 1,"
                        + " set_aside_from = (select min(position) from public.set_aside)"
                        + " where ledger = ? returning "
                        + COLUMNS;
        return Sql.list(connection, sql, CheckpointTable::checkpoint, ledger).getFirst();
    }

    /** Whoever sets the position back by hand to rebuild the views need not know of the digest. */
    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        return new Checkpoint(
                position,
                Sql.instant(row, "recorded_at"),
                row.getLong("kafka_offset"),
                position == 0 ? null : row.getString("digest"),
                new Soundness(row.getLong("generation"), row.getLong("set_aside_from")));
    }
}
