package org.resolute.command.resolution;

import org.resolute.command.verdict.Refusal;

/** Why a fact about a resolution cannot be. */
public enum ResolutionRefusal implements Refusal {
    RESOLUTION_ALREADY_ADOPTED("/data/resolution"),
    SCOPE_UNKNOWN("/data/scope"),
    SCOPE_AMBIGUOUS("/data/scope"),
    SCOPE_NOT_IN_FORCE("/data/scope");

    private final String pointer;

    ResolutionRefusal(String pointer) {
        this.pointer = pointer;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
