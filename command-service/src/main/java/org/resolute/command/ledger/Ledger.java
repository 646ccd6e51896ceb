package org.resolute.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;

/** What is recorded, for those who read it. Every read sees committed events only. */
public final class Ledger implements EventLookup {
    /** Reports one command may ask to record. */
    public static final int COMMAND_REPORTS_MAX = LedgerBounds.APPEND_EVENTS_MAX;

    private static final String SELECT = "select " + EventRow.COLUMNS + " from event ";

    private final DataSource database;
    private final String name;

    Ledger(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** The position of the last event; 0 on an empty ledger. */
    @Override
    public long head() {
        return query("select position from head", s -> {}, row -> row.getLong(1)).getFirst();
    }

    @Override
    public Optional<Envelope> at(long position) {
        String sql = SELECT + "where position = ? and position <= (select position from head)";
        return query(sql, s -> s.setLong(1, position), this::envelope).stream().findFirst();
    }

    @Override
    public Optional<Envelope> of(String aggregate, long revision) {
        return query(
                        SELECT + "where aggregate = ? and revision = ?",
                        s -> {
                            s.setString(1, aggregate);
                            s.setLong(2, revision);
                        },
                        this::envelope)
                .stream()
                .findFirst();
    }

    /**
     * The events behind a position in their order, at most {@code limit} of them. What stands
     * behind the head was put there past the append and is not recorded: it goes nowhere.
     */
    public List<Envelope> after(long position, int limit) {
        return query(
                SELECT
                        + "where position > ? and position <= (select position from head)"
                        + " order by position limit ?",
                s -> {
                    s.setLong(1, position);
                    s.setInt(2, limit);
                },
                this::envelope);
    }

    /** Where the first event stands that was put behind the head, past the append. */
    public Optional<Long> firstBehindHead() {
        return query(
                        "select position from event where position > (select position from head)"
                                + " order by position limit 1",
                        s -> {},
                        row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    /** The events of units and resolutions behind a position, in their order. */
    public List<Envelope> structureAfter(long position, int limit) {
        return query(
                SELECT
                        + "where position > ? and (aggregate like 'unit:%' or aggregate like"
                        + " 'resolution:%') order by position limit ?",
                s -> {
                    s.setLong(1, position);
                    s.setInt(2, limit);
                },
                this::envelope);
    }

    /** Those of the reports that are recorded. */
    public Map<EventKey, Envelope> find(Collection<EventKey> keys) {
        Map<EventKey, Envelope> found = new HashMap<>();
        query(
                        SELECT
                                + "join unnest(?::text[], ?::text[]) as asked (source, id)"
                                + " using (source, id)",
                        s -> {
                            Connection c = s.getConnection();
                            Object[] sources = keys.stream().map(EventKey::source).toArray();
                            s.setArray(1, c.createArrayOf("text", sources));
                            Object[] ids = keys.stream().map(EventKey::id).toArray();
                            s.setArray(2, c.createArrayOf("text", ids));
                        },
                        this::envelope)
                .forEach(e -> found.put(e.key(), e));
        return found;
    }

    /** The revision of an aggregate's last event; empty where it has none. */
    public Optional<Long> revisionOf(String aggregate) {
        return query(
                        "select revision from event where aggregate = ?"
                                + " order by revision desc limit 1",
                        s -> s.setString(1, aggregate),
                        row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    /** All events of those aggregates that have any, each with its own in their order. */
    public Map<String, List<Envelope>> pasts(Collection<String> aggregates) {
        Map<String, List<Envelope>> pasts = new HashMap<>();
        query(
                        SELECT + "where aggregate = any (?) order by aggregate, revision",
                        s -> {
                            Object[] asked = aggregates.toArray();
                            s.setArray(1, s.getConnection().createArrayOf("text", asked));
                        },
                        row -> Map.entry(row.getString(2), envelope(row)))
                .forEach(past ->
                        pasts.computeIfAbsent(past.getKey(), a -> new ArrayList<>())
                                .add(past.getValue()));
        return pasts;
    }

    private Envelope envelope(ResultSet row) throws SQLException {
        return EventRow.read(row, name);
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
