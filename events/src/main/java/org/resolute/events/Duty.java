package org.resolute.events;

/** What an obligation asks for; each is fulfilled by another kind of report. */
public enum Duty {
    DOCUMENT,
    TRAINING,
    OUTREACH,
    INSPECTION,
    REVIEW,
    RECOMMENDATIONS
}
