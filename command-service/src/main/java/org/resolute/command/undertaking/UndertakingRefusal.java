package org.resolute.command.undertaking;

import org.resolute.command.verdict.Refusal;

/** Why a fact about an undertaking cannot be. */
public enum UndertakingRefusal implements Refusal {
    RESOLUTION_UNKNOWN("/data/resolution"),
    RESOLUTION_WITHDRAWN("/data/resolution"),
    UNIT_UNKNOWN("/data/unit"),
    UNIT_AMBIGUOUS("/data/unit"),
    UNIT_NOT_IN_FORCE("/data/unit"),
    UNIT_OUT_OF_SCOPE("/data/unit"),
    BEFORE_ADOPTION("/time"),
    OBLIGATION_UNKNOWN("/data/obligation"),
    DOCUMENT_UNKNOWN("/data/document"),
    DOCUMENT_ALREADY_DRAFTED("/data/document"),
    DOCUMENT_ALREADY_APPROVED("/data/document"),
    DOCUMENT_ALREADY_STARTED("/data/document"),
    DOCUMENT_ALREADY_FINISHED("/data/document"),
    DOCUMENT_NOT_APPROVED("/data/document"),
    DOCUMENT_NOT_STARTED("/data/document"),
    SESSION_ALREADY_RECORDED("/data/session"),
    SESSION_UNKNOWN("/data/session"),
    ACTIVITY_ALREADY_RECORDED("/data/activity"),
    INSPECTION_ALREADY_RECORDED("/data/inspection"),
    INSPECTED_UNKNOWN("/data/inspectedUnit"),
    INSPECTED_AMBIGUOUS("/data/inspectedUnit"),
    INSPECTED_NOT_BELOW("/data/inspectedUnit"),
    INSPECTED_NOT_ITSELF("/data/inspectedUnit"),
    REVIEW_ALREADY_FILED("/data/review"),
    OBSTACLE_ALREADY_REPORTED("/data/obstacle"),
    OBSTACLE_UNKNOWN("/data/obstacle"),
    OBSTACLE_ALREADY_RESOLVED("/data/obstacle"),
    ENTRY_UNKNOWN("/data/entry"),
    ENTRY_AMBIGUOUS("/data/entry"),
    ENTRY_RETRACTED("/data/entry"),
    ENTRY_BUILT_UPON("/data/entry"),
    REPLACEMENT_MALFORMED("/data/replacement"),
    REPLACEMENT_RENAMES("/data/replacement");

    private final String pointer;

    UndertakingRefusal(String pointer) {
        this.pointer = pointer;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
