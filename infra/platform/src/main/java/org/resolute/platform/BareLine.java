package org.resolute.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Says to a server what no HTTP client would, byte for byte. */
public final class BareLine {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private BareLine() {}

    /**
     * All that the server answers until it hangs up; it is asked to.
     *
     * @param said in ISO 8859-1, so that every byte can be said
     */
    public static String answer(int port, String said) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout((int) ANSWER_WITHIN.toMillis());
            line.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(said + " was not answered", e);
        }
    }
}
