package org.resolute.command.resolution;

import org.resolute.command.verdict.Refusal;

/** Why a fact about a resolution cannot be. */
public enum ResolutionRefusal implements Refusal {
    RESOLUTION_UNKNOWN("/data/resolution"),
    RESOLUTION_ALREADY_ADOPTED("/data/resolution"),
    RESOLUTION_WITHDRAWN("/data/resolution"),
    WITHDRAWN_BEFORE_ADOPTION("/data/effectiveOn"),
    SCOPE_UNKNOWN("/data/scope"),
    SCOPE_AMBIGUOUS("/data/scope"),
    SCOPE_NOT_IN_FORCE("/data/scope"),
    OBLIGATION_ALREADY_SET("/data/obligation"),
    OBLIGATION_UNKNOWN("/data/obligation"),
    LEVEL_WITHOUT_UNITS("/data/levels"),
    CALENDAR_UNKNOWN("/data/dueIn"),
    DUE_BEFORE_ADOPTION("/data/dueOn"),
    DEADLINE_NOT_LATER("/data/dueOn"),
    UNIT_UNKNOWN("/data/unit"),
    UNIT_AMBIGUOUS("/data/unit"),
    UNIT_NOT_OBLIGED("/data/unit"),
    TAKER_UNKNOWN("/data/to"),
    TAKER_AMBIGUOUS("/data/to"),
    TAKER_OUT_OF_SCOPE("/data/to"),
    TAKER_NOT_IN_FORCE("/data/to"),
    TAKER_ITSELF("/data/to");

    private final String pointer;

    ResolutionRefusal(String pointer) {
        this.pointer = pointer;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
