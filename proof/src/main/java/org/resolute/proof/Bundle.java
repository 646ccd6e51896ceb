package org.resolute.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bundle of entries as C2SP tlog-tiles frames them: a big-endian 16-bit length before each. */
public final class Bundle {
    /** Bytes in the largest entry that can be framed. */
    public static final int ENTRY_BYTES_MAX = 65_535;

    private Bundle() {}

    public static byte[] of(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > ENTRY_BYTES_MAX) {
                throw new NotProven("an entry of " + entry.length + " bytes cannot be framed");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @throws NotProven when it is cut off
     */
    public static List<byte[]> entries(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>(Tile.WIDTH);
        int at = 0;
        while (at < bundle.length) {
            if (at + 2 > bundle.length) {
                throw new NotProven("the bundle ends inside the length of an entry");
            }
            int length = ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
            at += 2;
            if (at + length > bundle.length) {
                throw new NotProven("the bundle ends inside an entry");
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return entries;
    }
}
