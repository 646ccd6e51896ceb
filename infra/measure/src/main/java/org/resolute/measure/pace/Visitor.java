package org.resolute.measure.pace;

import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resolute.measure.http.Conversation;
import org.resolute.measure.http.Requests;
import org.resolute.measure.ledger.Reports;

/** Reports through the door, then waits until an onlooker sees the position of the receipt. */
public final class Visitor implements Pace.Sender {
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

    private final Conversation door;
    private final Onlooker onlooker;
    private final Requests requests;
    private final ByteBuffer request;

    public Visitor(int commandPort, Onlooker onlooker, Reports reports) {
        this.door = new Conversation(commandPort);
        this.onlooker = onlooker;
        this.requests = reports.oneByOne();
        this.request = ByteBuffer.allocate(reports.requestBytesMax(1));
    }

    /** What was seen before its receipt arrived took no time. */
    @Override
    public long report() throws Exception {
        request.clear();
        requests.next(0, request);
        int status = door.ask(request.flip());
        long acknowledged = System.nanoTime();
        Matcher receipt = POSITION.matcher(door.bodyStart());
        if (status != 201 || !receipt.find()) {
            throw new IllegalStateException("answered with " + status + " " + door.bodyStart());
        }
        return Math.max(0, onlooker.seen(Long.parseLong(receipt.group(1))) - acknowledged);
    }

    @Override
    public void close() {
        door.close();
    }
}
