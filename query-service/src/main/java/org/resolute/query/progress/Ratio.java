package org.resolute.query.progress;

/**
 * A sum over a sum, never a mean of ratios. Absent where the denominator is 0, and not capped: over
 * 1 it is shown as it is, with a warning.
 */
enum Ratio {
    /** Of the documents that are owed: built and being carried out. */
    COMPLETION("completion", Count.DOCUMENTS_STARTED, Count.DOCUMENTS_REQUIRED),
    ON_SCHEDULE("onSchedule", Count.DOCUMENTS_STARTED_ON_TIME, Count.DOCUMENTS_REQUIRED),
    COVERAGE("coverage", Count.REACHED, Count.TARGET),
    ATTENDANCE("attendance", Count.ATTENDED, Count.ATTENDANCE_EXPECTED),
    ESSAYS("essays", Count.ESSAYS_COLLECTED, Count.ESSAYS_EXPECTED),
    ESSAY_REVIEWS("essayReviews", Count.ESSAYS_REVIEWED, Count.ESSAYS_COLLECTED),
    FORWARDING("forwarding", Count.UNITS_FORWARDING, Count.UNITS_FORWARDING_EXPECTED),
    INSPECTION("inspection", Count.UNITS_INSPECTING, Count.UNITS_INSPECTING_EXPECTED),
    REVIEW("review", Count.UNITS_REVIEWING, Count.UNITS_REVIEWING_EXPECTED);

    private final String written;
    private final Count numerator;
    private final Count denominator;

    Ratio(String written, Count numerator, Count denominator) {
        this.written = written;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    String written() {
        return written;
    }

    Count numerator() {
        return numerator;
    }

    Count denominator() {
        return denominator;
    }
}
