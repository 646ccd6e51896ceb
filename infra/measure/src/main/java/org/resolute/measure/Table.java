package org.resolute.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.resolute.measure.row.Finding;

/** Findings as Markdown. */
final class Table {
    private static final String HEAD =
            """
            | measure | ours | peer or limit | ratio | target | met? |
            | --- | --- | --- | --- | --- | --- |
            """;

    private Table() {}

    static String of(List<Finding> findings) {
        return findings.stream().map(Table::line).collect(Collectors.joining("\n", HEAD, ""));
    }

    private static String line(Finding finding) {
        String ratio = finding.ratio().isPresent() ? ratio(finding.ratio().getAsDouble()) : "–";
        String verdict =
                switch (finding.verdict()) {
                    case MET -> "yes";
                    case MISSED -> "no";
                    case NO_TARGET -> "–";
                    case FAILED -> "failed";
                };
        return String.join(
                " | ",
                "| " + finding.measure(),
                finding.ours(),
                finding.peer(),
                ratio,
                finding.target(),
                verdict + " |");
    }

    /** With two digits that say something. */
    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : "%.2f", ratio);
    }
}
