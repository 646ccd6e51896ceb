package org.resolute.measure.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.resolute.measure.http.Requests;

/**
 * Reports of outreach, each about an undertaking drawn by lot, each with an id of its own.
 *
 * <p>They are all of one length, so a new one is the last one with some digits exchanged: the
 * client shares the machine with what it measures.
 */
public final class Reports {
    /** The sender all of them name. */
    public static final String SOURCE = "https://an-minh.example/reports";

    private static final int NUMBER_DIGITS = 9;
    private static final int NAME_DIGITS = 3;
    private static final long SEED = 20201017;

    private final Ground ground;
    private final SplittableRandom lot = new SplittableRandom(SEED);
    private final byte[] event;
    private final int[] gaps;
    private long number;

    /**
     * @param name tells the ids of these reports from others'
     */
    public Reports(Ground ground, String name) {
        this.ground = ground;
        String text = template(name);
        this.event = text.getBytes(StandardCharsets.US_ASCII);
        this.gaps = new int[] {gap(text, 0), gap(text, 1), gap(text, 2), gap(text, 3)};
    }

    /** Each in a request of its own. */
    public Requests oneByOne() {
        byte[] head = Post.head("application/cloudevents+json", event.length);
        return (_, into) -> {
            into.put(head);
            putNext(into);
        };
    }

    /** So many in a request. */
    public Requests inBatches(int size) {
        byte[] head =
                Post.head("application/cloudevents-batch+json", size * (event.length + 1) + 1);
        return (_, into) -> {
            into.put(head);
            for (int i = 0; i < size; i++) {
                into.put((byte) (i == 0 ? '[' : ','));
                putNext(into);
            }
            into.put((byte) ']');
        };
    }

    /** Bytes of the longest request with so many reports. */
    public int requestBytesMax(int size) {
        int headBytesMax = 2048;
        return headBytesMax + size * (event.length + 1) + 1;
    }

    /** Bytes of one report. */
    public int bytes() {
        return event.length;
    }

    private void putNext(ByteBuffer into) {
        int undertaking = lot.nextInt(ground.undertakings());
        digits(gaps[0], NUMBER_DIGITS, number);
        digits(gaps[1], NAME_DIGITS, undertaking % ground.resolutions());
        digits(gaps[2], NAME_DIGITS, undertaking / ground.resolutions());
        digits(gaps[3], NUMBER_DIGITS, number);
        number++;
        into.put(event);
    }

    private void digits(int at, int count, long value) {
        long rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            event[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static String template(String name) {
        return """
        {"specversion":"1.0","id":"%1$s-#########","source":"%2$s",\
        "type":"org.resolute.outreach-recorded.v1","time":"2021-10-12T09:00:00+07:00",\
        "data":{"resolution":"r-###","unit":"u-###","activity":"%1$s-#########",\
        "channel":"MEETING","audience":"PUBLIC","reached":1200,"target":4000,\
        "counting":"UNIQUE"}}\
        """
                .formatted(name, SOURCE);
    }

    private static int gap(String text, int index) {
        int from = 0;
        for (int i = 0; i < index; i++) {
            from = text.indexOf('#', from);
            while (text.charAt(from) == '#') {
                from++;
            }
        }
        return text.indexOf('#', from);
    }
}
