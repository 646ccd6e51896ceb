package org.resolute.proof;

import java.util.Base64;
import java.util.regex.Pattern;

/** How numbers and bytes are written, read without any leniency. */
final class Encoding {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Encoding() {}

    /** A number in ASCII decimal without leading zeroes, below 10^18. */
    static long decimal(String written) {
        if (!DECIMAL.matcher(written).matches()) {
            throw new NotProven("not a decimal number: " + clipped(written));
        }
        return Long.parseLong(written);
    }

    /** Bytes in standard Base64 with padding, in the one way there is to write them. */
    static byte[] base64(String written) {
        byte[] read;
        try {
            read = Base64.getDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            throw new NotProven("not Base64: " + clipped(written));
        }
        if (!Base64.getEncoder().encodeToString(read).equals(written)) {
            throw new NotProven("not canonical Base64: " + clipped(written));
        }
        return read;
    }

    static String clipped(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
