package org.resolute.query.intake;

import java.util.List;

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

        Checkpoint to() {
            return events.getLast().checkpoint();
        }
    }

    /** Nothing after this can be read; all before it was delivered. */
    record End(Throwable cause) implements Delivery {}
}
