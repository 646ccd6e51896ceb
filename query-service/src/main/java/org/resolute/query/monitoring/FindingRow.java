package org.resolute.query.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;

/**
 * A row of the answer: a finding and one unit it is about.
 *
 * @param unit absent where it is about none in particular
 * @param isPartly whether it holds of the unit in part only
 */
record FindingRow(Finding finding, @Nullable String unit, boolean isPartly) {

    static List<FindingRow> all(Seen seen) {
        return seen.monitoring().findings().stream()
                .filter(finding -> seen.wants(finding.round(), finding.topic()))
                .flatMap(FindingRow::of)
                .filter(row -> seen.wantsUnit(row.unit))
                .toList();
    }

    private static Stream<FindingRow> of(Finding finding) {
        Stream<FindingRow> whole =
                finding.units().stream().map(unit -> new FindingRow(finding, unit, false));
        Stream<FindingRow> partly =
                finding.partly().stream().map(unit -> new FindingRow(finding, unit, true));
        return finding.about().isEmpty()
                ? Stream.of(new FindingRow(finding, null, false))
                : Stream.concat(whole, partly);
    }

    static Sheet<FindingRow> sheet(Seen seen) {
        return Sheet.<FindingRow>named("findings-" + seen.resolution())
                .with("resolution", _ -> seen.resolution())
                .with("round", row -> row.finding.round())
                .with("finding", row -> row.finding.id())
                .with("polarity", row -> row.finding.polarity().name())
                .with("topic", row -> row.finding.topic())
                .with("scope", row -> row.finding.scope())
                .with("unit", FindingRow::unit)
                .with("name", row -> seen.name(row.unit))
                .with("partly", FindingRow::isPartly)
                .with("exhaustive", row -> row.finding.basis().isExhaustive())
                .with("figures", row -> row.finding.figures().size())
                .with("evidence", row -> Seen.written(row.finding.basis().evidence()))
                .with("recordedOn", row -> row.finding.recordedOn().toString())
                .with("position", row -> row.finding.basis().position());
    }
}
