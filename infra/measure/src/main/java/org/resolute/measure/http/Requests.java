package org.resolute.measure.http;

import java.nio.ByteBuffer;

/** Where the next request comes from. Asked by one thread. */
@FunctionalInterface
public interface Requests {
    /**
     * Puts a whole request, head and body, into an empty buffer.
     *
     * @param connection on which it will be sent, from 0
     */
    void next(int connection, ByteBuffer into);
}
