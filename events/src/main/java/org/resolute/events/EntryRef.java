package org.resolute.events;

/** How a correction names the entry it is about. */
public sealed interface EntryRef {

    /** The event at a place in the ledger, 1 being the first. */
    record AtPosition(long position) implements EntryRef {
        public AtPosition {
            Bounds.position("", position);
        }

        @Override
        public String toString() {
            return Long.toString(position);
        }
    }

    /** The sender's own name of a document, session, activity, inspection, review or obstacle. */
    record Named(EntryId name) implements EntryRef {
        public Named {
            Bounds.required("", name);
        }

        @Override
        public String toString() {
            return name.value();
        }
    }
}
