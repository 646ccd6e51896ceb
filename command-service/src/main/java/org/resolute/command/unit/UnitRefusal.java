package org.resolute.command.unit;

import org.resolute.command.verdict.Refusal;

/** Why a fact about a unit cannot be. */
public enum UnitRefusal implements Refusal {
    UNIT_ALREADY_ESTABLISHED("/data/unit"),
    PARENT_REQUIRED("/data/parent"),
    PARENT_OF_ROOT("/data/parent"),
    PARENT_UNKNOWN("/data/parent"),
    PARENT_AMBIGUOUS("/data/parent"),
    PARENT_NOT_IN_FORCE("/data/parent"),
    PARENT_NOT_ABOVE("/data/level"),
    CODE_TAKEN("/data/codes"),
    CODE_REPEATED("/data/codes");

    private final String pointer;

    UnitRefusal(String pointer) {
        this.pointer = pointer;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
