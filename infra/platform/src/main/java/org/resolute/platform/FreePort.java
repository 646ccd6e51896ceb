package org.resolute.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Picks ports nobody listens on.
 *
 * <p>They are drawn from below the range the kernel takes for outgoing connections, so none of
 * those can step onto the port between the pick and the server's start.
 */
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int ATTEMPTS_MAX = 200;

    private FreePort() {}

    /** The port itself, or a free one where it is 0. */
    public static int orPicked(int port) {
        return port == 0 ? pick() : port;
    }

    public static int pick() {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port found in " + ATTEMPTS_MAX + " attempts");
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
