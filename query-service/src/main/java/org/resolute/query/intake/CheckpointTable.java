package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.resolute.query.sql.Sql;

/** The row that says how far the views have come; it moves in the transaction of the rows. */
public final class CheckpointTable {
    private static final String COLUMNS =
            "position, recorded_at, kafka_offset, digest, generation, set_aside_from,"
                    + " is_followed, epoch";

    private final String ledger;

    public CheckpointTable(String ledger) {
        this.ledger = ledger;
    }

    /**
     * The row of the live views.
     *
     * @param isFollowed whether the next set of views goes along
     * @param epoch how often the writing was taken over
     */
    record Live(Checkpoint checkpoint, boolean isFollowed, long epoch) {
        static Live of(ResultSet row) throws SQLException {
            return new Live(
                    CheckpointTable.checkpoint(row),
                    row.getBoolean("is_followed"),
                    row.getLong("epoch"));
        }
    }

    /** The name of these views, which no others have. */
    String views(Connection connection) throws SQLException {
        String sql = "select views from public.intake where ledger = ?";
        return Sql.list(connection, sql, row -> row.getString(1), ledger).getFirst();
    }

    /** Takes over from whoever writes; from now on that one moves nothing. */
    long takeOver(Connection connection) throws SQLException {
        String sql = "update public.intake set epoch = epoch + 1 where ledger = ? returning epoch";
        return Sql.list(connection, sql, row -> row.getLong(1), ledger).getFirst();
    }

    /**
     * Holds the row for the rest of the transaction.
     *
     * @throws Displaced where another has taken over since
     */
    public void demand(Connection connection, long epoch) throws SQLException {
        lock(connection, epoch);
    }

    /** The checkpoint as this connection's transaction sees it. */
    public Checkpoint load(Connection connection) throws SQLException {
        String sql = "select " + COLUMNS + " from public.intake where ledger = ?";
        return Sql.list(connection, sql, CheckpointTable::checkpoint, ledger).stream()
                .findFirst()
                .orElse(Checkpoint.START);
    }

    /**
     * The checkpoint, which nobody else moves until the transaction has ended.
     *
     * @throws Displaced where another has taken over since
     */
    Live lock(Connection connection, long epoch) throws SQLException {
        String sql = "select " + COLUMNS + " from public.intake where ledger = ? for update";
        Live live = Sql.list(connection, sql, Live::of, ledger).getFirst();
        if (live.epoch() != epoch) {
            throw new Displaced();
        }
        return live;
    }

    /** Puts the row of empty views, if there is none. */
    void prepare(Connection connection, List<Projection> projections) throws SQLException {
        if (version(connection).isEmpty()) {
            String sql =
                    "insert into public.intake (ledger, position, kafka_offset, version)"
                            + " values (?, ?, ?, ?) on conflict do nothing";
            Checkpoint start = Checkpoint.START;
            String version = ViewTables.version(connection, projections);
            Sql.update(connection, sql, ledger, start.position(), start.offset(), version);
        }
    }

    /** What made the rows of the live views; empty where nobody knows. */
    public Optional<String> version(Connection connection) throws SQLException {
        String sql = "select version from public.intake where ledger = ? and version is not null";
        return Sql.list(connection, sql, row -> row.getString(1), ledger).stream().findFirst();
    }

    /** Says whether the next set of views goes along with the live ones. */
    public void follow(Connection connection, boolean isFollowed) throws SQLException {
        String sql = "update public.intake set is_followed = ? where ledger = ?";
        Sql.update(connection, sql, isFollowed, ledger);
    }

    /**
     * Says that the next set of views serves now.
     *
     * @param isChanged whether its rows are not those of before
     */
    public void serve(Connection connection, String version, boolean isChanged)
            throws SQLException {
        String sql =
                "update public.intake set version = ?, is_followed = false,"
                        + " generation = generation + ?,"
                        + " set_aside_from = (select min(position) from public.set_aside)"
                        + " where ledger = ?";
        Sql.update(connection, sql, version, isChanged ? 1 : 0, ledger);
    }

    /**
     * Moves the row and locks it; empty where it does not stand at {@code from} any more, and where
     * another has taken over.
     */
    Optional<Live> move(Connection connection, long epoch, Checkpoint from, Checkpoint to)
            throws SQLException {
        String sql =
                "update public.intake set position = ?, recorded_at = ?, kafka_offset = ?,"
                        + " digest = ? where ledger = ? and epoch = ? and position = ? returning "
                        + COLUMNS;
        return Sql.list(
                        connection,
                        sql,
                        Live::of,
                        to.position(),
                        to.recordedAt(),
                        to.offset(),
                        to.digest(),
                        ledger,
                        epoch,
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

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return checkpoint(
                row, new Soundness(row.getLong("generation"), row.getLong("set_aside_from")));
    }

    /** Whoever sets the position back by hand to rebuild the views need not know of the digest. */
    static Checkpoint checkpoint(ResultSet row, Soundness soundness) throws SQLException {
        long position = row.getLong("position");
        return new Checkpoint(
                position,
                Sql.instant(row, "recorded_at"),
                row.getLong("kafka_offset"),
                position == 0 ? null : row.getString("digest"),
                soundness);
    }
}
