package org.resolute.query.intake;

/** The moments on an event's way into the views at which a crash must do no harm. */
enum Step {
    POLLED,
    BEGUN,
    PROJECTED,
    MOVED,
    COMMITTED;

    /** Told of each moment; a test ends the run at one of them. */
    interface Watcher {
        Watcher NONE = step -> {};

        void at(Step step);
    }
}
