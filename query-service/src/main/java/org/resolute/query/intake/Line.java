package org.resolute.query.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.resolute.events.Malformed;
import org.resolute.events.wire.Envelope;

/**
 * The events in their one order: the next is taken, a repeat is dropped, a gap is told.
 *
 * <p>Repeats are judged by the envelope alone; only an event that is next in line has its data
 * read.
 */
final class Line {
    private final String ledger;
    private Checkpoint last;

    Line(String ledger, Checkpoint last) {
        this.ledger = ledger;
        this.last = last;
    }

    Checkpoint last() {
        return last;
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
        Checkpoint from = last;
        List<Recorded> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Envelope envelope = read(record);
                long position = envelope.place().position();
                if (position > last.position() + 1) {
                    Gap gap = new Gap(last.position() + 1, position, record.offset());
                    return new Taken(from, events, new Ending.AtGap(gap));
                }
                if (position == last.position() + 1) {
                    Recorded event = Recorded.of(record.value(), envelope, record.offset());
                    events.add(event);
                    last = event.checkpoint();
                }
            } catch (Malformed e) {
                return new Taken(from, events, new Ending.AtBroken(unreadable(record, e)));
            } catch (Broken e) {
                return new Taken(from, events, new Ending.AtBroken(e));
            }
        }
        return new Taken(from, events, new Ending.AllRead());
    }

    private Envelope read(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            throw new Broken("the record at offset " + record.offset() + " has no value");
        }
        Envelope envelope = Envelope.read(value);
        if (!envelope.place().ledger().equals(ledger)) {
            throw new Broken(
                    "the record at offset %d is of ledger %s, not %s"
                            .formatted(record.offset(), envelope.place().ledger(), ledger));
        }
        return envelope;
    }

    private static Broken unreadable(ConsumerRecord<byte[], byte[]> record, Malformed e) {
        return new Broken(
                "the record at offset %d cannot be read: %s %s (%s)"
                        .formatted(record.offset(), e.pointer(), e.sentence(), e.code()),
                e);
    }
}
