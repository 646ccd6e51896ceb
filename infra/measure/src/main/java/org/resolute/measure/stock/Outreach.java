package org.resolute.measure.stock;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The report as this peer's vocabulary has it. */
final class Outreach {
    private Outreach() {}

    /** What is asked. */
    record RecordOutreach(@TargetAggregateIdentifier String undertaking, String id, Facts facts) {}

    /** What happened. */
    record OutreachRecorded(String undertaking, String id, Facts facts) {}

    /** What both speak of. */
    record Facts(
            String resolution,
            String unit,
            String activity,
            String channel,
            String audience,
            int reached,
            int target,
            String counting) {}

    /** What is sent. */
    record Submitted(
            String specversion, String id, String source, String type, String time, Facts data) {}
}
