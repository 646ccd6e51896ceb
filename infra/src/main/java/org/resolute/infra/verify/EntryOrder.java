package org.resolute.infra.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.resolute.proof.NotProven;

/** Whether entries follow one another as events of one ledger do. */
final class EntryOrder {
    private static final Pattern RECORDED =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");

    private final Map<String, Long> revisions = new HashMap<>();
    private String ledger = "";
    private String recordedAt = "";

    /** Demands that the entry is the event of that position, and returns what it says of itself. */
    EntryHeader demand(long position, byte[] entry) {
        EntryHeader header = header(position, entry);
        if (header.position() != position) {
            throw bad(position, "the event of position " + header.position() + " stands here");
        }
        if (position == 1) {
            ledger = header.ledger();
        }
        if (!header.ledger().equals(ledger)) {
            throw bad(position, "it is of the ledger " + header.ledger() + ", not " + ledger);
        }
        if (!RECORDED.matcher(header.recordedAt()).matches()) {
            throw bad(position, "it names no instant of recording");
        }
        if (header.recordedAt().compareTo(recordedAt) < 0) {
            throw bad(
                    position,
                    "it was recorded at "
                            + header.recordedAt()
                            + ", before the one in front of it, at "
                            + recordedAt);
        }
        recordedAt = header.recordedAt();
        long expected = revisions.merge(header.aggregate(), 1L, Long::sum) - 1;
        if (header.revision() != expected) {
            throw bad(
                    position,
                    "it is revision %d of %s, where %d is due"
                            .formatted(header.revision(), header.aggregate(), expected));
        }
        return header;
    }

    private static EntryHeader header(long position, byte[] entry) {
        try {
            return EntryHeader.read(entry);
        } catch (NotProven e) {
            throw bad(position, String.valueOf(e.getMessage()));
        }
    }

    static NotProven bad(long position, String why) {
        return new NotProven("position " + position + ": " + why);
    }
}
