package org.resolute.command.notary;

import org.resolute.proof.Note;

/** The moments between an event and its checkpoint at which a crash must do no harm. */
enum Step {
    TAKEN_OVER,
    READ,
    KEPT,
    SIGNED,
    REMEMBERED,
    PUBLISHED;

    /** Told of each moment; a test ends the run at one of them. */
    interface Watcher {
        Watcher NONE = step -> {};

        void at(Step step);

        /** Told of each signature, before anyone else can know it. */
        default void signed(Note checkpoint) {}
    }
}
