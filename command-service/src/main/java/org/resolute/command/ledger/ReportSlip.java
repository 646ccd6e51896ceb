package org.resolute.command.ledger;

import org.axonframework.messaging.MetaData;

/** The report an event was decided on, travelling with it through Axon. */
public final class ReportSlip {
    private static final String KEY = "report";

    private ReportSlip() {}

    public static MetaData on(Report report) {
        return MetaData.with(KEY, report);
    }

    static Report of(MetaData meta) {
        if (meta.get(KEY) instanceof Report report) {
            return report;
        }
        throw new IllegalStateException("an event was applied without the report it came from");
    }
}
