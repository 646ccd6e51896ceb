package org.resolute.query.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows streamed into a table in PostgreSQL's binary COPY format, which takes bytes and numbers as
 * they are.
 *
 * <p>Maintainer's note. Little is sent at a time, so that the database puts rows while the next are
 * made; the last call waits for both.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
public final class BinaryCopy implements AutoCloseable {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short END = -1;
    private static final int ABSENT = -1;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);

    private final CopyIn copy;
    private final short columns;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    private BinaryCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = (short) columns;
        buffer.put(HEADER);
    }

    /** Each row has a value for each of the columns, in their order. */
    public static BinaryCopy begin(Connection connection, String table, List<String> columns)
            throws SQLException {
        String sql =
                "copy %s (%s) from stdin (format binary)"
                        .formatted(table, String.join(", ", columns));
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        return new BinaryCopy(copy, columns.size());
    }

    public void row() throws SQLException {
        room(Short.BYTES).putShort(columns);
    }

    public void put(@Nullable Long value) throws SQLException {
        if (value == null) {
            room(Integer.BYTES).putInt(ABSENT);
        } else {
            room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        }
    }

    public void put(Instant value) throws SQLException {
        put(ChronoUnit.MICROS.between(EPOCH, value));
    }

    public void put(LocalDate value) throws SQLException {
        int days = (int) ChronoUnit.DAYS.between(EPOCH_DAY, value);
        room(Integer.BYTES + Integer.BYTES).putInt(Integer.BYTES).putInt(days);
    }

    public void put(boolean value) throws SQLException {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
    }

    public void put(@Nullable String value) throws SQLException {
        if (value == null) {
            room(Integer.BYTES).putInt(ABSENT);
        } else {
            put(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    public void put(byte[] value) throws SQLException {
        room(Integer.BYTES).putInt(value.length);
        if (value.length > BUFFER_BYTES) {
            flush();
            copy.writeToCopy(value, 0, value.length);
        } else {
            room(value.length).put(value);
        }
    }

    public void end() throws SQLException {
        room(Short.BYTES).putShort(END);
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

    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
