package org.resolute.query.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.sql.Sql;

/**
 * When each entry of one resolution occurred, of which unit and of which kind it is: all that
 * counting asks, in columns, some 25 bytes an entry.
 *
 * <p>Note to the maintainer. Rows lie in the order of their positions and are only added, so what
 * was known at a position is a prefix. Readers hold a {@link Columns}, whose rows never change;
 * whoever adds writes behind the last of them and hands out longer ones.
 */
final class Occurrences {
    /** The entries of the resolution itself are of no unit; theirs is the first name. */
    static final int ITSELF = 0;

    private static final int ROWS_MIN = 1_024;
    private static final int ROW_BYTES = 8 + 8 + 4 + 4 + 1;
    private static final int NAME_BYTES = 100;
    private static final int MICROS = 1_000_000;

    private static final String ROWS =
            """
            select position, unit, type,
                   (extract(epoch from occurred_at) * 1000000)::bigint as micros
            from timeline where resolution = ? and position > ? order by position
            """;

    /** Rows from the first to the last that is known. */
    static final class Columns {
        private final long[] positions;
        private final long[] micros;
        private final int[] days;
        private final int[] units;
        private final byte[] kinds;
        private final int size;
        private final Names unitNames;
        private final Names kindNames;

        /** The same rows and room for others. */
        private Columns(Columns same, int rows) {
            this.positions = Arrays.copyOf(same.positions, rows);
            this.micros = Arrays.copyOf(same.micros, rows);
            this.days = Arrays.copyOf(same.days, rows);
            this.units = Arrays.copyOf(same.units, rows);
            this.kinds = Arrays.copyOf(same.kinds, rows);
            this.size = same.size;
            this.unitNames = same.unitNames;
            this.kindNames = same.kindNames;
        }

        /** The same with one row more, which was written behind the last. */
        private Columns(Columns same) {
            this.positions = same.positions;
            this.micros = same.micros;
            this.days = same.days;
            this.units = same.units;
            this.kinds = same.kinds;
            this.size = same.size + 1;
            this.unitNames = same.unitNames;
            this.kindNames = same.kindNames;
        }

        private Columns() {
            this.positions = new long[ROWS_MIN];
            this.micros = new long[ROWS_MIN];
            this.days = new int[ROWS_MIN];
            this.units = new int[ROWS_MIN];
            this.kinds = new byte[ROWS_MIN];
            this.size = 0;
            this.unitNames = new Names();
            this.kindNames = new Names();
            unitNames.place("");
            unitNames.publish();
        }

        /** Rows up to a position. */
        int until(long position) {
            int at = Arrays.binarySearch(positions, 0, size, position);
            return at >= 0 ? at + 1 : -at - 1;
        }

        long position(int row) {
            return positions[row];
        }

        /** When it occurred, since the epoch. */
        long micros(int row) {
            return micros[row];
        }

        /** On which day of the ledger's zone, since the epoch. */
        int day(int row) {
            return days[row];
        }

        /** By its place among the names. */
        int unit(int row) {
            return units[row];
        }

        /** By its place among the names. */
        int kind(int row) {
            return kinds[row];
        }

        String[] unitNames() {
            return unitNames.all;
        }

        String[] kindNames() {
            return kindNames.all;
        }

        private Columns withRoom() {
            return size < positions.length ? this : new Columns(this, size + (size >> 1));
        }
    }

    /** Names by their place, which they keep. */
    private static final class Names {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private volatile String[] all = new String[0];

        private int place(String name) {
            return places.computeIfAbsent(name, _ -> places.size());
        }

        /** Hands out the names that came, before any row that has one is asked for. */
        private void publish() {
            if (places.size() > all.length) {
                all = places.keySet().toArray(String[]::new);
            }
        }
    }

    private final String resolution;
    private final LedgerZone zone;
    private volatile Columns columns = new Columns();
    private volatile long upTo;

    Occurrences(String resolution, LedgerZone zone) {
        this.resolution = resolution;
        this.zone = zone;
    }

    /** Comes to the position of the snapshot, if it is not there yet. */
    synchronized void follow(Snapshot snapshot) throws SQLException {
        long position = snapshot.asOf().position();
        if (position > upTo) {
            Sql.stream(snapshot.connection(), ROWS, Row::of, this::add, resolution, upTo);
            columns.unitNames.publish();
            columns.kindNames.publish();
            upTo = position;
        }
    }

    boolean isUpTo(long position) {
        return position <= upTo;
    }

    Columns columns() {
        return columns;
    }

    /** In KiB, about. */
    int weight() {
        Columns now = columns;
        long names = (long) now.unitNames.all.length * NAME_BYTES;
        return (int) ((long) now.positions.length * ROW_BYTES / 1_024 + names / 1_024 + 1);
    }

    private record Row(long position, @Nullable String unit, String kind, long micros) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("position"),
                    row.getString("unit"),
                    row.getString("type"),
                    row.getLong("micros"));
        }
    }

    private void add(Row row) {
        Columns here = columns.withRoom();
        int at = here.size;
        here.positions[at] = row.position;
        here.micros[at] = row.micros;
        here.days[at] = (int) zone.dayOf(instant(row.micros)).toEpochDay();
        here.units[at] = row.unit == null ? ITSELF : here.unitNames.place(row.unit);
        here.kinds[at] = (byte) here.kindNames.place(row.kind);
        columns = new Columns(here);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS), Math.floorMod(micros, (long) MICROS) * 1_000);
    }
}
