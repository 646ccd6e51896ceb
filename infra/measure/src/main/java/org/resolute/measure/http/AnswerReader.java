package org.resolute.measure.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes one HTTP/1.1 answer after another out of the bytes of a connection.
 *
 * <p>It keeps the head and the beginning of the body; the rest of a long body is counted through
 * and dropped.
 */
final class AnswerReader {
    private static final int HEAD_BYTES_MAX = 16 * 1024;
    private static final int NAME_BYTES_MAX = 64;
    private static final int BODY_KEPT_MAX = 600;

    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK_END,
        TRAILER
    }

    private final byte[] head = new byte[HEAD_BYTES_MAX + NAME_BYTES_MAX];
    private final byte[] body = new byte[BODY_KEPT_MAX];
    private final StringBuilder line = new StringBuilder();
    private Part part = Part.HEAD;
    private int headLength;
    private int bodyLength;
    private boolean isChunked;
    private long left;

    /** Reads on; true once the answer is complete. Bytes behind it are left in the buffer. */
    boolean read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            boolean complete =
                    switch (part) {
                        case HEAD -> head(bytes.get());
                        case BODY -> body(bytes);
                        case CHUNK_SIZE -> chunkSize(bytes.get());
                        case CHUNK_END -> chunkEnd(bytes.get());
                        case TRAILER -> trailer(bytes.get());
                    };
            if (complete) {
                return true;
            }
        }
        return false;
    }

    /** Makes room for the next answer. */
    void clear() {
        part = Part.HEAD;
        headLength = 0;
        bodyLength = 0;
        line.setLength(0);
    }

    int status() {
        return 100 * (head[9] - '0') + 10 * (head[10] - '0') + head[11] - '0';
    }

    /**
     * A header's value.
     *
     * @param name in small letters
     */
    Optional<String> header(String name) {
        int lineStart = 0;
        for (int i = 0; i < headLength; i++) {
            if (head[i] == '\n') {
                if (isNamed(name, lineStart)) {
                    int from = lineStart + name.length() + 1;
                    return Optional.of(text(from, i).strip());
                }
                lineStart = i + 1;
            }
        }
        return Optional.empty();
    }

    private boolean isNamed(String name, int lineStart) {
        if (head[lineStart + name.length()] != ':') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (Character.toLowerCase((char) head[lineStart + i]) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Whether the server said it closes the connection behind this answer. */
    boolean isLast() {
        return header("connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    /** The beginning of the body. */
    String bodyStart() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    private boolean head(byte next) {
        if (headLength == HEAD_BYTES_MAX) {
            throw new IllegalStateException("an answer's head exceeds " + HEAD_BYTES_MAX);
        }
        head[headLength++] = next;
        boolean ends =
                next == '\n'
                        && headLength >= 4
                        && head[headLength - 2] == '\r'
                        && head[headLength - 3] == '\n';
        if (!ends) {
            return false;
        }
        Optional<String> length = header("content-length");
        isChunked = length.isEmpty() && header("transfer-encoding").isPresent();
        left = length.map(Long::parseLong).orElse(0L);
        part = isChunked ? Part.CHUNK_SIZE : Part.BODY;
        return !isChunked && left == 0;
    }

    private boolean body(ByteBuffer bytes) {
        int taken = (int) Math.min(left, bytes.remaining());
        int kept = Math.min(taken, BODY_KEPT_MAX - bodyLength);
        bytes.get(bytes.position(), body, bodyLength, kept);
        bytes.position(bytes.position() + taken);
        bodyLength += kept;
        left -= taken;
        if (left > 0) {
            return false;
        }
        part = Part.CHUNK_END;
        return !isChunked;
    }

    private boolean chunkEnd(byte next) {
        if (next == '\n') {
            part = Part.CHUNK_SIZE;
        }
        return false;
    }

    private boolean chunkSize(byte next) {
        if (next != '\n') {
            line.append((char) next);
            return false;
        }
        left = Long.parseLong(line.toString().strip(), 16);
        line.setLength(0);
        part = left == 0 ? Part.TRAILER : Part.BODY;
        return false;
    }

    /** The services send no trailers, so the first line end is the last. */
    private boolean trailer(byte next) {
        return next == '\n';
    }
}
