package org.resolute.command.monitoring;

import org.resolute.command.verdict.Refusal;

/** Why a fact about a round of monitoring cannot be. */
public enum MonitoringRefusal implements Refusal {
    ROUND_ALREADY_OPENED("/data/round"),
    ROUND_UNKNOWN("/data/round"),
    ROUND_ALREADY_CONCLUDED("/data/round"),
    RESOLUTION_UNKNOWN("/data/resolutions"),
    UNIT_UNKNOWN("/data/units"),
    UNIT_AMBIGUOUS("/data/units"),
    UNIT_OUTSIDE_ROUND("/data/units"),
    UNIT_NOT_DIRECTED("/data/unit"),
    FINDING_ALREADY_RECORDED("/data/finding"),
    FINDING_UNKNOWN("/data/findings"),
    EVIDENCE_UNKNOWN("/data/evidence"),
    DIRECTIVE_ALREADY_ISSUED("/data/directive"),
    DIRECTIVE_UNKNOWN("/data/directive"),
    DIRECTIVE_ALREADY_CLOSED("/data/directive"),
    REPORT_ALREADY_SEALED("/data/report"),
    POSITION_AHEAD("/data/asOf"),
    TABLE_OF_ANOTHER_POSITION("/data/table");

    private final String pointer;

    MonitoringRefusal(String pointer) {
        this.pointer = pointer;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
