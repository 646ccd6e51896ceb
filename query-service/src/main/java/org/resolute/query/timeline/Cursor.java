package org.resolute.query.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.resolute.query.answer.Digest;

/**
 * Where a page ended: the entry's time and position. Written with a version and a check over itself
 * and the query, so a cursor that was cut, changed or taken from another query is told apart. The
 * check guards against mistakes; a cursor opens nothing that the query itself would not.
 */
record Cursor(Instant occurredAt, long position) {
    private static final byte VERSION = 1;
    private static final int CHECK_BYTES = 20;
    private static final int BYTES = 1 + Long.BYTES + Long.BYTES + CHECK_BYTES;

    String written(String query) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt);
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(VERSION).putLong(micros).putLong(position);
        bytes.put(check(query, micros, position));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Optional<Cursor> read(String written, String query) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
            if (bytes.remaining() != BYTES || bytes.get() != VERSION) {
                return Optional.empty();
            }
            long micros = bytes.getLong();
            long position = bytes.getLong();
            boolean isOurs = bytes.equals(ByteBuffer.wrap(check(query, micros, position)));
            return isOurs
                    ? Optional.of(
                            new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), position))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] check(String query, long micros, long position) {
        return Digest.of(query + " " + micros + " " + position).getBytes(StandardCharsets.US_ASCII);
    }
}
