package org.resolute.query.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.resolute.events.wire.EventJson;

/**
 * Rows of the timeline in PostgreSQL's binary COPY format, which takes the envelope's bytes as they
 * are. Text COPY would write each byte as two hexadecimal digits.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class TimelineCopy implements AutoCloseable {
    private static final Amount[] AMOUNTS = Amount.values();
    private static final String COPY =
            "copy timeline (position, root, counted, resolution, unit, type, kind, entry,"
                    + " obligation, occurred_at, occurred_on, recorded_at, received_at, attested, "
                    + Arrays.stream(AMOUNTS).map(Amount::column).collect(Collectors.joining(", "))
                    + ", envelope) from stdin (format binary)";
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short COLUMNS = (short) (15 + AMOUNTS.length);
    private static final short END = -1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);

    /** A row always fits: the largest envelope, some names and some numbers. */
    private static final int ROW_BYTES_MAX = EventJson.EVENT_BYTES_MAX + 2_048;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROW_BYTES_MAX * 4);

    private TimelineCopy(CopyIn copy) {
        this.copy = copy;
        buffer.put(HEADER);
    }

    static TimelineCopy begin(Connection connection) throws SQLException {
        return new TimelineCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
    }

    void add(EntryToPut entry) throws SQLException {
        byte[] bytes = entry.recorded().bytes();
        if (buffer.remaining() < bytes.length + 2_048) {
            flush();
        }
        var envelope = entry.recorded().envelope();
        Standing standing = entry.standing();
        Content content = entry.content();
        buffer.putShort(COLUMNS);
        put(entry.recorded().position());
        put(standing.root());
        put(standing.isCounted());
        put(entry.resolution());
        put(entry.unit());
        put(envelope.type().shortName());
        put(content.kind());
        put(content.entry());
        put(content.obligation());
        put(envelope.occurredAt());
        put(standing.occurredOn());
        put(envelope.place().recordedAt());
        put(standing.receivedAt());
        put(standing.isAttested());
        for (Amount amount : AMOUNTS) {
            put(content.amounts().get(amount));
        }
        put(bytes);
    }

    void end() throws SQLException {
        buffer.putShort(END);
        flush();
        copy.endCopy();
    }

    /** Leaves the connection fit for a rollback where the copy was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private void put(@Nullable Long value) {
        if (value == null) {
            buffer.putInt(-1);
        } else {
            buffer.putInt(Long.BYTES).putLong(value);
        }
    }

    private void put(Instant value) {
        buffer.putInt(Long.BYTES).putLong(ChronoUnit.MICROS.between(EPOCH, value));
    }

    private void put(LocalDate value) {
        buffer.putInt(Integer.BYTES).putInt((int) ChronoUnit.DAYS.between(EPOCH_DAY, value));
    }

    private void put(boolean value) {
        buffer.putInt(1).put((byte) (value ? 1 : 0));
    }

    private void put(@Nullable String value) {
        if (value == null) {
            buffer.putInt(-1);
        } else {
            put(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(byte[] value) {
        buffer.putInt(value.length).put(value);
    }
}
