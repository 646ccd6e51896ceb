package org.resolute.query.rebuild;

/** The moments of a rebuild at which a crash must do no harm. */
enum Stage {
    PREPARED,
    PUT,
    FOLLOWED,
    COMPARED,
    EXCHANGED,
    CLEARED;

    /** Told of each moment; a test ends the run at one of them. */
    interface Watcher {
        Watcher NONE = stage -> {};

        void at(Stage stage);
    }
}
