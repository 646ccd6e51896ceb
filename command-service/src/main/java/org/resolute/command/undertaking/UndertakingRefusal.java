package org.resolute.command.undertaking;

import org.resolute.command.verdict.Refusal;

/** Why a fact about an undertaking cannot be. */
public enum UndertakingRefusal implements Refusal {
    RESOLUTION_UNKNOWN("/data/resolution"),
    UNIT_UNKNOWN("/data/unit"),
    UNIT_AMBIGUOUS("/data/unit"),
    UNIT_NOT_IN_FORCE("/data/unit"),
    UNIT_OUT_OF_SCOPE("/data/unit"),
    BEFORE_ADOPTION("/time"),
    DOCUMENT_ALREADY_DRAFTED("/data/document"),
    SESSION_ALREADY_RECORDED("/data/session"),
    ACTIVITY_ALREADY_RECORDED("/data/activity");

    private final String pointer;

    UndertakingRefusal(String pointer) {
        this.pointer = pointer;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
