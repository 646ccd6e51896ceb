package org.resolute.query.pages.progress;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.resolute.query.pages.Answer;
import org.resolute.query.pages.Bar;
import org.resolute.query.pages.Pager;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Row;
import org.resolute.query.pages.Visit;

/**
 * The units of the page, sorted and searched here, and of these no more than a page.
 *
 * @param sort the column by which they are sorted, with a minus where the greatest come first
 */
record UnitTable(Visit visit, List<Line> lines, Pager pager, String sort) {

    /** A unit, and where its figures lead. */
    record Line(Row row, Bar bar, String below, String unit) {}

    static UnitTable of(Asked asked, Answer answer, Row top) {
        Visit visit = asked.visit();
        String sort = visit.text("sort").filter(UnitTable::isSortable).orElse("");
        boolean isAll = !asked.level().isEmpty() || !asked.sought().isEmpty();
        List<Row> found =
                answer.rows().stream()
                        .filter(row -> isAll || !row.text("unit").equals(top.text("unit")))
                        .filter(row -> isSought(row, asked.sought()))
                        .sorted(order(sort, visit.words().locale()))
                        .toList();
        Pager pager = Pager.of(visit, found.size());
        List<Line> lines = pager.cut(found).stream().map(row -> line(visit, row)).toList();
        return new UnitTable(visit, lines, pager, sort);
    }

    private static Line line(Visit visit, Row row) {
        Place place = visit.place();
        String id = row.text("unit");
        return new Line(
                row,
                Bar.of(row, visit.words()),
                place.with("q", null).with("level", null).with("unit", id).toString(),
                place.to("/units/", id).with("resolution", row.text("resolution")).toString());
    }

    private static boolean isSortable(String sort) {
        return Measure.sortable().contains(sort.replaceFirst("^-", ""));
    }

    private static boolean isSought(Row row, String sought) {
        return plain(row.text("name")).contains(plain(sought))
                || row.text("unit").equalsIgnoreCase(sought);
    }

    /** Without marks and capitals, so that one may search without typing them. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /** In the order of the tree where nothing else is asked for; what has no figure comes last. */
    private static Comparator<Row> order(String sort, Locale locale) {
        boolean isDescending = sort.startsWith("-");
        String column = isDescending ? sort.substring(1) : sort;
        if (column.isEmpty()) {
            return (_, _) -> 0;
        }
        if (column.equals("name")) {
            Comparator<Row> byName =
                    Comparator.comparing(row -> row.text("name"), Collator.getInstance(locale));
            return isDescending ? byName.reversed() : byName;
        }
        Comparator<Row> byFigure = Comparator.comparingDouble(row -> row.number(column));
        return Comparator.<Row>comparingInt(row -> row.has(column) ? 0 : 1)
                .thenComparing(isDescending ? byFigure.reversed() : byFigure);
    }

    /** The address that sorts by a column: figures from the greatest on, and then turned. */
    public String by(String column) {
        String first = column.equals("name") ? column : "-" + column;
        String other = column.equals("name") ? "-" + column : column;
        return visit.place().with("sort", sort.equals(first) ? other : first).toString();
    }

    /** How a column is sorted, in the words that readers aloud understand. */
    public String sorted(String column) {
        if (sort.equals(column)) {
            return "ascending";
        }
        return sort.equals("-" + column) ? "descending" : "none";
    }

    /** Where the reasons of a figure are. */
    public String why(Row row, String measure) {
        return Why.address(visit.place(), row, measure);
    }

    /** The shade of a ratio: from 0 to 9, the last for all and more. */
    public String shade(Row row, String measure) {
        return row.has(measure)
                ? "h-" + Math.clamp((int) Math.floor(row.number(measure) * 9), 0, 9)
                : "h-none";
    }
}
