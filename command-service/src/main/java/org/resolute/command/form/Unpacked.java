package org.resolute.command.form;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Unacceptable;

/**
 * The bytes of a body as they were before they were packed, and no more of them than allowed.
 *
 * <p>What counts is what comes out: a bomb is turned away after the last byte that is allowed, and
 * nothing of it was held.
 */
public final class Unpacked extends FilterInputStream {
    private static final int PACKED_BUFFER_BYTES = 8 * 1024;

    private final long bytesMax;
    private long bytes;

    private Unpacked(InputStream in, long bytesMax) {
        super(in);
        this.bytesMax = bytesMax;
    }

    /**
     * Unpacks a body.
     *
     * @param encoding the {@code Content-Encoding} it came with
     * @throws Unacceptable where it is packed in another way than gzip, or is no gzip
     */
    public static InputStream of(InputStream body, @Nullable String encoding, long bytesMax)
            throws IOException {
        String way = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (way) {
            case "identity", "" -> new Unpacked(body, bytesMax);
            case "gzip", "x-gzip" -> new Unpacked(gunzipped(body), bytesMax);
            default -> throw new Unacceptable(415, "content-encoding", way);
        };
    }

    private static InputStream gunzipped(InputStream body) throws IOException {
        try {
            return new GZIPInputStream(body, PACKED_BUFFER_BYTES);
        } catch (ZipException | EOFException e) {
            throw new Unacceptable(400, "gzip");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = in.read(into, offset, length);
            bytes += Math.max(0, read);
            if (bytes > bytesMax) {
                throw new Unacceptable(413, "body-too-large", bytesMax);
            }
            return read;
        } catch (ZipException e) {
            throw new Unacceptable(400, "gzip");
        } catch (EOFException e) {
            if (in instanceof GZIPInputStream) {
                throw new Unacceptable(400, "gzip");
            }
            throw e;
        }
    }
}
