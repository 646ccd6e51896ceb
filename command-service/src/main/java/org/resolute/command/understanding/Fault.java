package org.resolute.command.understanding;

import org.resolute.events.Malformed;

/** One thing that is wrong with a report: where, the stable code, and the English sentence. */
public record Fault(String pointer, String code, String sentence) {

    public static Fault of(Malformed malformed) {
        return new Fault(malformed.pointer(), malformed.code(), malformed.sentence());
    }

    public Fault under(String prefix) {
        return new Fault(prefix + pointer, code, sentence);
    }
}
