package org.resolute.command.unit;

import org.resolute.command.verdict.Refusal;

/** Why a fact about a unit cannot be. */
public enum UnitRefusal implements Refusal {
    UNIT_UNKNOWN("/data/unit"),
    UNIT_AMBIGUOUS("/data/unit"),
    UNIT_ALREADY_ESTABLISHED("/data/unit"),
    BEFORE_ESTABLISHMENT("/data/effectiveOn"),
    UNIT_DISSOLVED("/data/effectiveOn"),
    CHILDREN_IN_FORCE("/data/unit"),
    PARENT_REQUIRED("/data/parent"),
    PARENT_OF_ROOT("/data/parent"),
    PARENT_UNKNOWN("/data/parent"),
    PARENT_AMBIGUOUS("/data/parent"),
    PARENT_NOT_IN_FORCE("/data/parent"),
    PARENT_NOT_ABOVE("/data/parent"),
    CYCLE("/data/parent"),
    CODE_TAKEN("/data/codes"),
    CODE_REPEATED("/data/codes"),
    CODE_NOT_HELD("/data/code"),
    SUCCESSOR_UNKNOWN("/data/successors"),
    SUCCESSOR_AMBIGUOUS("/data/successors"),
    SUCCESSOR_NOT_IN_FORCE("/data/successors"),
    SUCCESSOR_ITSELF("/data/successors"),
    SUCCESSOR_REPEATED("/data/successors"),
    SHARES_INCOMPLETE("/data/successors"),
    SHARES_NOT_WHOLE("/data/successors");

    private final String pointer;

    UnitRefusal(String pointer) {
        this.pointer = pointer;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
