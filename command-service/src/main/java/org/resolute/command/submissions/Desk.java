package org.resolute.command.submissions;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.resolute.command.form.Form;
import org.resolute.command.form.Item;
import org.resolute.events.UnitId;
import org.resolute.events.wire.Envelope;
import org.resolute.tokens.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions as their senders see them: handed in, looked after, called off. */
final class Desk {
    private static final String COLUMNS =
            """
            select id, state, total, done, recorded, repeated, refused, created_at, started_at,
                   finished_at,
                   extract(epoch from coalesce(finished_at, clock_timestamp()) - started_at),
                   owner
              from submission
             where state <> 'receiving'
            """;
    private static final String ONE = COLUMNS + " and owner = ? and id = ?";
    private static final String PAGE =
            COLUMNS
                    + """
                       and (:owner::text is null or owner = :owner)
                       and (:at::timestamptz is null or (created_at, id) < (:at, :id))
                     order by created_at desc, id desc
                     limit :limit
                    """;

    private final DataSource connections;
    private final JdbcClient database;

    Desk(DataSource connections) {
        this.connections = connections;
        this.database = JdbcClient.create(connections);
    }

    int open(String owner) {
        return database.sql(
                        "select count(*) from submission where owner = ?"
                                + " and state in ('receiving', 'waiting', 'running')")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    void begin(String id, Owner owner, Form form, String head) {
        database.sql(
                        "insert into submission (id, owner, roles, unit, language, form, head)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        owner.name(),
                        owner.caller().roles().stream().map(Role::name).collect(joining(" ")),
                        owner.caller().subtree().map(UnitId::value).orElse(""),
                        owner.language().getLanguage(),
                        form.name(),
                        head)
                .update();
    }

    /**
     * Adds a part. It need not be durable yet: {@link #ready} is, and what was committed before it
     * is durable with it.
     */
    void add(String id, int number, long first, List<Item> items) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement later = connection.createStatement();
                    PreparedStatement insert =
                            connection.prepareStatement(
                                    "insert into submission_part (submission, number, first, body)"
                                            + " values (?, ?, ?, ?)")) {
                later.execute("set local synchronous_commit = off");
                insert.setString(1, id);
                insert.setInt(2, number);
                insert.setLong(3, first);
                insert.setBytes(4, Packed.items(items));
                insert.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new NotKept(e);
        }
    }

    /** All of it is there: from now on it is worked on, whatever happens to this node. */
    void ready(String id, long total) {
        int changed =
                database.sql("update submission set state = 'waiting', total = ? where id = ?")
                        .params(total, id)
                        .update();
        if (changed != 1) {
            throw new IllegalStateException("submission " + id + " is gone");
        }
    }

    void drop(String id) {
        database.sql("delete from submission where id = ?").param(id).update();
    }

    /** A page, and one row more where another page follows. */
    List<Progress> page(Listing listing) {
        Optional<Listing.Cursor> after = listing.after();
        return database.sql(PAGE)
                .param("owner", listing.owner().orElse(null))
                .param(
                        "at",
                        after.map(last -> last.createdAt().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after.map(Listing.Cursor::id).orElse(null), Types.VARCHAR)
                .param("limit", listing.limit() + 1)
                .query((row, n) -> progress(row))
                .list();
    }

    Optional<Progress> one(String owner, String id) {
        return database.sql(ONE).params(owner, id).query((row, n) -> progress(row)).optional();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        long total = row.getLong(3);
        long done = row.getLong(4);
        double seconds = row.getDouble(11);
        Double perSecond =
                done == 0 || seconds <= 0 ? null : Math.round(done / seconds * 10) / 10.0;
        boolean isRunning = row.getObject(10) == null;
        Long left =
                perSecond == null || perSecond == 0 || !isRunning
                        ? null
                        : Long.valueOf((long) Math.ceil((total - done) / perSecond));
        return new Progress(
                row.getString(1),
                row.getString(12),
                row.getString(2),
                total,
                done,
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                perSecond,
                left,
                Envelope.written(instant(row, 8)),
                row.getObject(9) == null ? null : Envelope.written(instant(row, 9)),
                isRunning ? null : Envelope.written(instant(row, 10)),
                null);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Calls it off; false where it was finished before. */
    boolean cancel(String owner, String id) {
        return database.sql(
                                "update submission set state = 'cancelled', finished_at ="
                                        + " clock_timestamp() where owner = ? and id = ? and state"
                                        + " in ('waiting', 'running')")
                        .params(owner, id)
                        .update()
                == 1;
    }

    /** In which form it was handed in, and what stood before its first item. */
    record Sent(Form form, String head) {}

    Sent sent(String id) {
        return database.sql("select form, head from submission where id = ?")
                .param(id)
                .query((row, n) -> new Sent(Form.valueOf(row.getString(1)), row.getString(2)))
                .single();
    }

    /** What became of one part. */
    record Answered(List<Item> refused, String receipts) {}

    /** A part with its outcome; empty where it has none yet. */
    Optional<Answered> answered(String id, int number) {
        return database.sql(
                        "select body, receipts from submission_part"
                                + " where submission = ? and number = ? and receipts is not null")
                .params(id, number)
                .query((row, n) ->
                        new Answered(Packed.items(row.getBytes(1)), Packed.text(row.getBytes(2))))
                .optional();
    }
}
