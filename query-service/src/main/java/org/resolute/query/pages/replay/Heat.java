package org.resolute.query.pages.replay;

import java.util.List;
import org.resolute.query.pages.Row;

/**
 * A unit's line of the heat map.
 *
 * @param shades of its measures, from nothing to all
 */
record Heat(Row row, List<String> shades) {
    private static final int SHADE_MAX = 9;

    static List<Heat> all(List<Row> rows, List<String> measures) {
        return rows.stream()
                .map(row -> new Heat(row, measures.stream().map(one -> shade(row, one)).toList()))
                .toList();
    }

    private static String shade(Row row, String measure) {
        return row.has(measure)
                ? "h-" + Math.clamp((int) Math.floor(row.number(measure) * SHADE_MAX), 0, SHADE_MAX)
                : "h-none";
    }
}
