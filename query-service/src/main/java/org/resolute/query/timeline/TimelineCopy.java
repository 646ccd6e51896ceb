package org.resolute.query.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.resolute.events.wire.EventJson;
import org.resolute.query.intake.Recorded;

/**
 * Rows of the timeline in PostgreSQL's binary COPY format, which takes the envelope's bytes as they
 * are. Text COPY would write each byte as two hexadecimal digits.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class TimelineCopy implements AutoCloseable {
    private static final String COPY =
            "copy timeline (position, resolution, unit, type, occurred_at, envelope)"
                    + " from stdin (format binary)";
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short COLUMNS = 6;
    private static final short END = -1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** A row always fits: the largest envelope and some names. */
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

    void add(Recorded recorded, String resolution, @Nullable String unit) throws SQLException {
        if (buffer.remaining() < recorded.bytes().length + 2_048) {
            flush();
        }
        buffer.putShort(COLUMNS);
        put(recorded.position());
        put(resolution);
        put(unit);
        put(recorded.envelope().type().shortName());
        put(ChronoUnit.MICROS.between(EPOCH, recorded.envelope().occurredAt()));
        put(recorded.bytes());
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

    private void put(long value) {
        buffer.putInt(Long.BYTES).putLong(value);
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
