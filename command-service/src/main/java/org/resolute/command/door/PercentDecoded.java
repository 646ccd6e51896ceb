package org.resolute.command.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The value of a {@code ce-} header: percent-encoded UTF-8, as the HTTP binding writes it. */
final class PercentDecoded {
    private PercentDecoded() {}

    static String of(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}
