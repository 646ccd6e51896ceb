package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.resolute.query.sql.Sql;

/** How far the sets of views have come that do not serve: the next one, and the one before. */
public final class ShelfTable {
    /** The schema of the set that is being made. */
    public static final String NEXT = "views_next";

    /** The schema of the set that served before. */
    public static final String KEPT = "views_kept";

    private ShelfTable() {}

    /**
     * A set of views.
     *
     * @param version of what made its rows
     */
    public record Shelf(String version, Checkpoint reached) {
        static Shelf of(ResultSet row) throws SQLException {
            return new Shelf(
                    row.getString("version"), CheckpointTable.checkpoint(row, Soundness.WHOLE));
        }
    }

    public static Optional<Shelf> find(Connection connection, String schema) throws SQLException {
        String sql = "select * from public.shelf where schema = ?";
        return Sql.list(connection, sql, Shelf::of, schema).stream().findFirst();
    }

    public static void put(Connection connection, String schema, Shelf shelf) throws SQLException {
        Checkpoint reached = shelf.reached();
        Sql.update(
                connection,
                "insert into public.shelf values (?, ?, ?, ?, ?, ?)",
                schema,
                shelf.version(),
                reached.position(),
                reached.recordedAt(),
                reached.offset(),
                reached.digest());
    }

    public static void remove(Connection connection, String schema) throws SQLException {
        Sql.update(connection, "delete from public.shelf where schema = ?", schema);
    }

    public static void rename(Connection connection, String from, String to) throws SQLException {
        Sql.update(connection, "update public.shelf set schema = ? where schema = ?", to, from);
    }

    /** Moves the next set on; false where it does not stand at {@code from}. */
    static boolean move(Connection connection, Checkpoint from, Checkpoint to) throws SQLException {
        String sql =
                "update public.shelf set position = ?, recorded_at = ?, kafka_offset = ?,"
                        + " digest = ? where schema = ? and position = ?";
        return Sql.update(
                        connection,
                        sql,
                        to.position(),
                        to.recordedAt(),
                        to.offset(),
                        to.digest(),
                        NEXT,
                        from.position())
                == 1;
    }
}
