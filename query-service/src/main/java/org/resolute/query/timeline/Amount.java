package org.resolute.query.timeline;

import java.util.Locale;

/** The numbers that reports state, each with a column of its own. */
public enum Amount {
    ATTENDED,
    ATTENDANCE_EXPECTED,
    ESSAYS_EXPECTED,
    ESSAYS_COLLECTED,
    ESSAYS_REVIEWED,
    /** People, counted once. */
    REACHED,
    /** Of people who are counted once. */
    TARGET,
    /** With people who may be counted more than once. */
    CONTACTS,
    CONTACTS_TARGET,
    RECEIVED,
    CONSOLIDATED,
    FORWARDED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
