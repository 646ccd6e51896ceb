package org.resolute.measure.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One kept connection on which one thread asks and waits for the answer. */
public final class Conversation implements AutoCloseable {
    private static final int ANSWER_PIECE_BYTES = 64 * 1024;

    private final InetSocketAddress server;
    private SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(ANSWER_PIECE_BYTES);
    private final AnswerReader reader = new AnswerReader();

    public Conversation(int port) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            channel = connected();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens on port " + port, e);
        }
    }

    private SocketChannel connected() throws IOException {
        SocketChannel fresh = SocketChannel.open(server);
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return fresh;
    }

    /** Sends the rendered request; the answer can be asked for until the next one is sent. */
    public int ask(ByteBuffer request) {
        try {
            reader.clear();
            while (request.hasRemaining()) {
                channel.write(request);
            }
            do {
                in.clear();
                if (channel.read(in) < 0) {
                    throw new IOException("the server closed the connection");
                }
                in.flip();
            } while (!reader.read(in));
            if (reader.isLast()) {
                channel.close();
                channel = connected();
            }
            return reader.status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int get(String path) {
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + Bearer.line() + "\r\n";
        return ask(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * A header of the last answer.
     *
     * @param name in small letters
     */
    public Optional<String> header(String name) {
        return reader.header(name);
    }

    /** The beginning of the last answer's body. */
    public String bodyStart() {
        return reader.bodyStart();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
