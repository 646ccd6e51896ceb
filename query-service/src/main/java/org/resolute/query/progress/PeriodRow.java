package org.resolute.query.progress;

import org.resolute.events.calendar.ReportingPeriod;
import org.resolute.query.answer.Sheet;

/** A row of the answer: a reporting period, and what happened and fell due in it. */
record PeriodRow(ReportingPeriod period, ProgressRow work) {

    static Sheet<PeriodRow> sheet(String resolution, Span span) {
        return Sheet.<PeriodRow>named("periods-" + resolution)
                .with("resolution", _ -> resolution)
                .with("unit", row -> row.work.unit().id())
                .with("name", row -> row.work.unit().name())
                .with("level", row -> row.work.unit().level())
                .with("period", row -> span.name(row.period))
                .with("firstDay", row -> row.period.first().toString())
                .with("lastDay", row -> row.period.last().toString())
                .with(Measures.columnsOfPeriods(), row -> row.work.summed().measures())
                .with("divisible", row -> row.work.isDivisible());
    }
}
