package org.resolute.command.door;

import org.resolute.events.Malformed;

/** One thing that is wrong with a report: where, the stable code, and the English sentence. */
record Fault(String pointer, String code, String sentence) {

    static Fault of(Malformed malformed) {
        return new Fault(malformed.pointer(), malformed.code(), malformed.sentence());
    }

    Fault under(String prefix) {
        return new Fault(prefix + pointer, code, sentence);
    }
}
