package org.resolute.command.settling;

import org.resolute.command.ledger.Report;
import org.resolute.command.verdict.Refusal;
import org.resolute.command.verdict.Refused;

/** What every kind of report is refused for: it tells of what has not happened yet. */
enum Ahead implements Refusal {
    FUTURE_TIME;

    @Override
    public String pointer() {
        return "/time";
    }

    static Outcome refused(Report report) {
        return new Outcome.No(
                report.key(), Refused.because(FUTURE_TIME, report.occurrence().written()));
    }
}
