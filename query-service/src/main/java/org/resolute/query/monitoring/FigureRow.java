package org.resolute.query.monitoring;

import java.util.List;
import org.resolute.query.answer.Sheet;

/** A row of the answer: a figure of a finding, as the monitor stated it. */
record FigureRow(Finding finding, Stated stated) {

    static List<FigureRow> all(Seen seen) {
        return seen.monitoring().findings().stream()
                .filter(finding -> seen.wants(finding.round(), finding.topic()))
                .flatMap(finding ->
                        finding.figures().stream().map(stated -> new FigureRow(finding, stated)))
                .filter(row -> seen.wantsUnit(row.stated.unit()))
                .toList();
    }

    static Sheet<FigureRow> sheet(Seen seen) {
        return Sheet.<FigureRow>named("figures-" + seen.resolution())
                .with("resolution", _ -> seen.resolution())
                .with("round", row -> row.finding.round())
                .with("finding", row -> row.finding.id())
                .with("polarity", row -> row.finding.polarity().name())
                .with("topic", row -> row.finding.topic())
                .with("unit", row -> row.stated.unit())
                .with("name", row -> seen.name(row.stated.unit()))
                .with("value", row -> row.stated.value())
                .with("comparator", row -> row.stated.comparator().name())
                .with("numerator", row -> row.stated.numerator())
                .with("denominator", row -> row.stated.denominator())
                .with("position", row -> row.finding.basis().position());
    }
}
