package org.resolute.measure.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * A number of clients on kept connections, each sending its next request when its last is answered.
 *
 * <p>Note to the maintainer. One thread serves all connections, because client and server share the
 * machine: with a thread for each connection the client took as much of it as the server. Any
 * answer that is not a success ends the measurement: a fast refusal is no result.
 */
public final class Crowd {
    private static final int PARTLY = 207;
    private static final int NOT_MODIFIED = 304;
    private static final Duration STALL_MAX = Duration.ofSeconds(30);

    /**
     * How many, and for how long.
     *
     * @param requestBytesMax the longest request
     */
    public record Shape(int connections, Duration warmUp, Duration measured, int requestBytesMax) {}

    private final Shape shape;
    private final Requests requests;
    private final Latencies latencies = new Latencies();
    private long measuredFrom;
    private long measuredUntil;
    private long answered;
    private long sent;
    private int waiting;

    private Crowd(Shape shape, Requests requests) {
        this.shape = shape;
        this.requests = requests;
    }

    /** Sends until the time is over and every request sent is answered. */
    public static Tally at(int port, Shape shape, Requests requests) {
        try {
            return new Crowd(shape, requests).run(port);
        } catch (IOException e) {
            throw new UncheckedIOException("the server at port " + port + " hung up", e);
        }
    }

    private Tally run(int port) throws IOException {
        try (Selector selector = Selector.open()) {
            measuredFrom = System.nanoTime() + shape.warmUp().toNanos();
            measuredUntil = measuredFrom + shape.measured().toNanos();
            for (int i = 0; i < shape.connections(); i++) {
                begin(new Client(i, port, shape.requestBytesMax()), selector);
            }
            while (waiting > 0) {
                if (selector.select(this::serve, STALL_MAX.toMillis()) == 0) {
                    throw new IllegalStateException("no answer for " + STALL_MAX);
                }
            }
            return Tally.of(shape, answered, sent, latencies);
        }
    }

    private void begin(Client client, Selector selector) throws IOException {
        client.connect();
        send(client, client.channel.register(selector, SelectionKey.OP_READ, client));
    }

    private void serve(SelectionKey key) {
        Client client = (Client) key.attachment();
        try {
            if (key.isWritable()) {
                write(client, key);
            }
            if (key.isReadable() && client.hasAnswer()) {
                take(client, key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a connection broke", e);
        }
    }

    private void take(Client client, SelectionKey key) throws IOException {
        long now = System.nanoTime();
        int status = client.reader.status();
        boolean isGood = status == NOT_MODIFIED || (status >= 200 && status <= 299);
        if (!isGood || status == PARTLY) {
            throw new IllegalStateException(
                    "answered with " + status + ": " + client.reader.bodyStart());
        }
        boolean isLast = client.reader.isLast();
        client.reader.clear();
        waiting--;
        sent++;
        if (now >= measuredFrom && now < measuredUntil) {
            answered++;
            latencies.add(now - client.sentAt);
        }
        if (now < measuredUntil && !isLast) {
            send(client, key);
            return;
        }
        client.channel.close();
        if (now < measuredUntil) {
            begin(client, key.selector());
        }
    }

    private void send(Client client, SelectionKey key) throws IOException {
        client.out.clear();
        requests.next(client.number, client.out);
        client.out.flip();
        client.sentAt = System.nanoTime();
        waiting++;
        write(client, key);
    }

    private static void write(Client client, SelectionKey key) throws IOException {
        client.channel.write(client.out);
        int rest = client.out.hasRemaining() ? SelectionKey.OP_WRITE : 0;
        key.interestOps(SelectionKey.OP_READ | rest);
    }

    /** One connection with its one request in flight. */
    private static final class Client {
        private static final int ANSWER_PIECE_BYTES = 64 * 1024;

        private final int number;
        private final InetSocketAddress server;
        private SocketChannel channel;
        private final ByteBuffer out;
        private final ByteBuffer in = ByteBuffer.allocateDirect(ANSWER_PIECE_BYTES);
        private final AnswerReader reader = new AnswerReader();
        private long sentAt;

        Client(int number, int port, int requestBytesMax) throws IOException {
            this.number = number;
            this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            this.channel = SocketChannel.open();
            this.out = ByteBuffer.allocateDirect(requestBytesMax);
        }

        /** A server may close a connection after some requests; this opens the next one. */
        void connect() throws IOException {
            if (!channel.isOpen()) {
                channel = SocketChannel.open();
            }
            channel.connect(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
        }

        boolean hasAnswer() throws IOException {
            in.clear();
            if (channel.read(in) < 0) {
                throw new IOException("the server closed the connection");
            }
            in.flip();
            return reader.read(in);
        }
    }
}
