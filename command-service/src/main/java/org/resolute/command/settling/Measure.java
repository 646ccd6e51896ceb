package org.resolute.command.settling;

/** A column of the progress of units, as those who read it know it. */
public enum Measure {
    EXPECTED("expected"),
    ON_TIME("onTime"),
    REPORTED_LATE("reportedLate"),
    LATE("late"),
    MISSING("missing"),
    NOT_YET_DUE("notYetDue"),
    DOCUMENTS_REQUIRED("documentsRequired"),
    DOCUMENTS_DRAFTED("documentsDrafted"),
    DOCUMENTS_APPROVED("documentsApproved"),
    DOCUMENTS_STARTED("documentsStarted"),
    DOCUMENTS_STARTED_ON_TIME("documentsStartedOnTime"),
    DOCUMENTS_FINISHED("documentsFinished"),
    SESSIONS("sessions"),
    ATTENDED("attended"),
    ATTENDANCE_EXPECTED("attendanceExpected"),
    ESSAYS_COLLECTED("essaysCollected"),
    ESSAYS_EXPECTED("essaysExpected"),
    ESSAYS_REVIEWED("essaysReviewed"),
    REACHED("reached"),
    TARGET("target"),
    UNITS_WITH_TARGET("unitsWithTarget"),
    UNITS_EXPECTED("unitsExpected"),
    INSPECTIONS("inspections"),
    REVIEWS("reviews"),
    RECOMMENDATIONS_FORWARDED("recommendationsForwarded"),
    OPEN_OBSTACLES("openObstacles"),
    OPEN_DIRECTIVES("openDirectives"),
    COMPLETION("completion"),
    ON_SCHEDULE("onSchedule"),
    COVERAGE("coverage"),
    ATTENDANCE("attendance"),
    UNITS("units"),
    REACHED_WITHOUT_TARGET("reachedWithoutTarget"),
    CONTACTS("contacts"),
    CONTACTS_TARGET("contactsTarget"),
    UNITS_FORWARDING("unitsForwarding"),
    UNITS_FORWARDING_EXPECTED("unitsForwardingExpected"),
    UNITS_INSPECTING("unitsInspecting"),
    UNITS_INSPECTING_EXPECTED("unitsInspectingExpected"),
    UNITS_REVIEWING("unitsReviewing"),
    UNITS_REVIEWING_EXPECTED("unitsReviewingExpected"),
    OUTREACH_ACTIVITIES("outreachActivities"),
    OBSTACLES_REPORTED("obstaclesReported"),
    OBSTACLES_RESOLVED("obstaclesResolved"),
    ESSAYS("essays"),
    ESSAY_REVIEWS("essayReviews"),
    FORWARDING("forwarding"),
    INSPECTION("inspection"),
    REVIEW("review");

    private final String written;

    Measure(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }
}
