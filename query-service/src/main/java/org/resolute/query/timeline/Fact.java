package org.resolute.query.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.sql.Sql;

/**
 * What measures are made of: one entry of an undertaking.
 *
 * @param kind the short name of the event whose content it holds
 */
public record Fact(
        String unit,
        String kind,
        @Nullable String entry,
        @Nullable String obligation,
        Seen seen,
        Map<Amount, Long> amounts) {
    private static final Amount[] AMOUNTS = Amount.values();
    private static final String SELECT =
            "select unit, kind, entry, obligation, position, root, counted, occurred_on,"
                    + " recorded_at, received_at, attested, replaced_at, "
                    + Arrays.stream(AMOUNTS).map(Amount::column).collect(Collectors.joining(", "))
                    + " from timeline"
                    + " where resolution = ? and unit is not null";
    private static final String BY_DAY = SELECT + " and occurred_on <= ?";
    private static final String CHANGED =
            "select distinct unit from timeline"
                    + " where resolution = ? and position > ? and unit is not null";

    /**
     * Where the entry stands and when it came; the day and the receipt are the first report's.
     *
     * @param replacedAt the position since which it counts no more; absent where it still counts or
     *     never did
     */
    public record Seen(
            long position,
            long root,
            boolean isCounted,
            LocalDate occurredOn,
            Instant recordedAt,
            Instant receivedAt,
            boolean isAttested,
            @Nullable Long replacedAt) {

        /** Whether it counted when the ledger ended there. */
        private boolean isCountedAt(long end) {
            return position <= end && (replacedAt == null ? isCounted : end < replacedAt);
        }
    }

    /** Whether measures were made of it when the ledger ended there. */
    public boolean isCountedAt(long end) {
        return seen.isCountedAt(end);
    }

    /** Hands on the entries of all undertakings that happened by this day, in no order. */
    public static void each(
            Snapshot snapshot, String resolution, LocalDate day, Consumer<Fact> taker)
            throws SQLException {
        Sql.stream(snapshot.connection(), BY_DAY, Fact::of, taker, resolution, day);
    }

    /** The same of one undertaking. */
    public static List<Fact> of(Snapshot snapshot, String resolution, String unit, LocalDate day)
            throws SQLException {
        return snapshot.list(BY_DAY + " and unit = ?", Fact::of, resolution, day, unit);
    }

    /** Hands on all entries of all undertakings, those of one side by side. */
    public static void eachByUnit(Snapshot snapshot, String resolution, Consumer<Fact> taker)
            throws SQLException {
        String sql = SELECT + " order by unit";
        Sql.stream(snapshot.connection(), sql, Fact::of, taker, resolution);
    }

    /** The same of some units. */
    public static void eachByUnit(
            Snapshot snapshot, String resolution, Collection<String> units, Consumer<Fact> taker)
            throws SQLException {
        String sql = SELECT + " and unit = any(?) order by unit";
        Object some = units.toArray(String[]::new);
        Sql.stream(snapshot.connection(), sql, Fact::of, taker, resolution, some);
    }

    /** The units that any entry behind this position is about. */
    public static List<String> unitsSince(Snapshot snapshot, String resolution, long position)
            throws SQLException {
        return snapshot.list(CHANGED, row -> row.getString(1), resolution, position);
    }

    public boolean has(Amount amount) {
        return amounts.containsKey(amount);
    }

    /** The number stated; 0 where none is. */
    public long amount(Amount amount) {
        return amounts.getOrDefault(amount, 0L);
    }

    private static Fact of(ResultSet row) throws SQLException {
        Seen seen =
                new Seen(
                        row.getLong("position"),
                        row.getLong("root"),
                        row.getBoolean("counted"),
                        row.getObject("occurred_on", LocalDate.class),
                        Objects.requireNonNull(Sql.instant(row, "recorded_at")),
                        Objects.requireNonNull(Sql.instant(row, "received_at")),
                        row.getBoolean("attested"),
                        Sql.number(row, "replaced_at"));
        Map<Amount, Long> amounts = new EnumMap<>(Amount.class);
        for (Amount amount : AMOUNTS) {
            Long value = Sql.number(row, amount.column());
            if (value != null) {
                amounts.put(amount, value);
            }
        }
        return new Fact(
                row.getString("unit"),
                row.getString("kind"),
                row.getString("entry"),
                row.getString("obligation"),
                seen,
                amounts);
    }
}
