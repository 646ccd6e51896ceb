package org.resolute.measure.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.resolute.measure.http.Bearer;

/** Writes a request to the door, and to the peers, which listen on the same path. */
final class Post {
    private Post() {}

    static byte[] head(String contentType, int bodyLength) {
        return """
        POST /v1/events HTTP/1.1\r
        Host: localhost\r
        %s\
        Content-Type: %s\r
        Content-Length: %d\r
        \r
        """
                .formatted(Bearer.line(), contentType, bodyLength)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A request to be answered later. */
    static ByteBuffer later(String contentType, byte[] body) {
        String head = new String(head(contentType, body.length), StandardCharsets.US_ASCII);
        byte[] asking =
                head.replace("Host:", "Prefer: respond-async\r\nHost:")
                        .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(asking.length + body.length).put(asking).put(body).flip();
    }

    static ByteBuffer of(String contentType, byte[] body) {
        byte[] head = head(contentType, body.length);
        return ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
    }
}
