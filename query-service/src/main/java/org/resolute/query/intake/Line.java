package org.resolute.query.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Malformed;

/**
 * The events in their one order: the next is taken, a repeat is dropped, a gap is told.
 *
 * <p>Repeats are judged by the envelope alone; only an event that is next in line has its data
 * read. The repeat of the last event is held against the last event's digest: other bytes at its
 * position are of another history, such as that of an older ledger that was restored and went on.
 * After a start, and whenever the topic is read anew, nothing new is taken before the last event
 * was seen again.
 */
final class Line {
    private final String ledger;
    private final Checkpoint begin;
    private @Nullable Recorded newest;
    private long position;
    private boolean confirmed;

    Line(String ledger, Checkpoint begin) {
        this.ledger = ledger;
        this.begin = begin;
        this.position = begin.position();
        doubt();
    }

    Checkpoint last() {
        Recorded event = newest;
        return event == null ? begin : event.checkpoint();
    }

    /** The topic may be another than before; what is known of the last event has to be seen. */
    void doubt() {
        confirmed = last().digest() == null;
    }

    /** Whether the topic is known to hold the last event as it was taken. */
    boolean isConfirmed() {
        return confirmed;
    }

    /** A record lies beyond the next position, so events before it were not seen. */
    record Gap(long expected, long found, long offset) {}

    /** What a run of records came to: events that continue the line, and what ended it early. */
    record Taken(Checkpoint from, List<Recorded> events, Ending ending) {}

    /** Why the run ended where it did. */
    sealed interface Ending {
        record AllRead() implements Ending {}

        record AtGap(Gap gap) implements Ending {}

        record AtBroken(Broken cause) implements Ending {}
    }

    Taken take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Checkpoint from = last();
        List<Recorded> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Opened opened = read(record);
                long found = opened.heading().place().position();
                long expected = confirmed ? position + 1 : position;
                if (found > expected) {
                    Gap gap = new Gap(expected, found, record.offset());
                    return new Taken(from, events, new Ending.AtGap(gap));
                }
                if (found == position + 1) {
                    Recorded event = opened.read();
                    events.add(event);
                    newest = event;
                    position = found;
                } else if (found == position) {
                    confirm(record);
                }
            } catch (Malformed e) {
                return new Taken(from, events, new Ending.AtBroken(unreadable(record, e)));
            } catch (Broken e) {
                return new Taken(from, events, new Ending.AtBroken(e));
            }
        }
        return new Taken(from, events, new Ending.AllRead());
    }

    private void confirm(ConsumerRecord<byte[], byte[]> record) {
        String digest = last().digest();
        if (digest != null && !digest.equals(Recorded.digest(record.value()))) {
            throw new Broken(
                    "the topic holds another event at position %d (offset %d) than the views:"
                                    .formatted(position, record.offset())
                            + " it was filled from another ledger, or from an older copy of it");
        }
        confirmed = true;
    }

    private Opened read(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            throw new Broken("the record at offset " + record.offset() + " has no value");
        }
        Opened opened = Opened.of(value, record.offset());
        String found = opened.heading().place().ledger();
        if (!found.equals(ledger)) {
            throw new Broken(
                    "the record at offset %d is of ledger %s, not %s"
                            .formatted(record.offset(), found, ledger));
        }
        return opened;
    }

    private static Broken unreadable(ConsumerRecord<byte[], byte[]> record, Malformed e) {
        return new Broken(
                "the record at offset %d cannot be read: %s %s (%s)"
                        .formatted(record.offset(), e.pointer(), e.sentence(), e.code()),
                e);
    }
}
