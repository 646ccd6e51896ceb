package org.resolute.query.intake;

import java.util.List;
import java.util.Optional;

/** What the reading thread hands to the writing one, in order. */
sealed interface Delivery {

    /**
     * Events that follow one another without a hole.
     *
     * @param from what the views must have reached before these events
     * @param unread how many records the topic holds behind them
     */
    record Batch(Checkpoint from, List<Recorded> events, long unread) implements Delivery {
        public Batch {
            if (events.isEmpty() || events.getFirst().position() != from.position() + 1) {
                throw new IllegalArgumentException("a batch continues its checkpoint");
            }
        }

        /** The views are empty, and much more follows than one batch. */
        boolean isFirstOfMany() {
            return from.position() == 0 && unread > 2L * events.size();
        }

        /** No more than about one batch follows. */
        boolean isNearTheEnd() {
            return unread <= events.size();
        }

        /** The part up to this position; empty where all of it lies behind. */
        Optional<Batch> upTo(long position) {
            return part(0, Math.clamp(position - from.position(), 0, events.size()));
        }

        /** The part behind this position. */
        Optional<Batch> behind(long position) {
            return part(Math.clamp(position - from.position(), 0, events.size()), events.size());
        }

        private Optional<Batch> part(int begin, int end) {
            if (begin == end) {
                return Optional.empty();
            }
            Checkpoint before = begin == 0 ? from : events.get(begin - 1).checkpoint();
            long more = unread + events.size() - end;
            return Optional.of(new Batch(before, events.subList(begin, end), more));
        }

        Checkpoint to() {
            return events.getLast().checkpoint();
        }
    }

    /** Nothing after this can be read; all before it was delivered. */
    record End(Throwable cause) implements Delivery {}
}
