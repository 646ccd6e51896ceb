package org.resolute.query.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Sheet.Column;

/** What was done, in counts that add up over units, and the ratios made of them. */
final class Measures {
    static final Measures NONE = new Measures(new long[Count.NUMBER], Map.of());

    /** What is compared between two moments: all counts and ratios. */
    static final List<Column<Measures>> COMPARED =
            firstColumns().with(otherColumns(), m -> m).columns().stream()
                    .filter(column -> !column.name().equals("warnings"))
                    .toList();

    /** Digits behind the point of a ratio, so that equal sums are written equally everywhere. */
    private static final int RATIO_DIGITS = 6;

    private static final List<Count> HAPPENED =
            List.of(
                    Count.SESSIONS,
                    Count.ATTENDED,
                    Count.ATTENDANCE_EXPECTED,
                    Count.ESSAYS_COLLECTED,
                    Count.ESSAYS_EXPECTED,
                    Count.ESSAYS_REVIEWED,
                    Count.OUTREACH_ACTIVITIES,
                    Count.REACHED,
                    Count.TARGET,
                    Count.REACHED_WITHOUT_TARGET,
                    Count.CONTACTS,
                    Count.CONTACTS_TARGET,
                    Count.INSPECTIONS,
                    Count.REVIEWS,
                    Count.RECOMMENDATIONS_FORWARDED,
                    Count.DOCUMENTS_DRAFTED,
                    Count.DOCUMENTS_APPROVED,
                    Count.DOCUMENTS_STARTED,
                    Count.DOCUMENTS_FINISHED,
                    Count.OBSTACLES_REPORTED,
                    Count.OBSTACLES_RESOLVED);

    /** Beside all that fell due, which is the sum of the five states. */
    private static final List<Count> FELL_DUE =
            List.of(
                    Count.ON_TIME,
                    Count.REPORTED_LATE,
                    Count.LATE,
                    Count.MISSING,
                    Count.NOT_YET_DUE,
                    Count.DOCUMENTS_REQUIRED,
                    Count.DOCUMENTS_STARTED_ON_TIME);

    private final long[] whole;

    /** What shares of divided units add to the whole numbers; of most there is none. */
    private final Map<Count, BigDecimal> parts;

    /** Of a sum, which makes no other use of the array. */
    Measures(long[] whole, Map<Count, BigDecimal> parts) {
        this.whole = whole;
        this.parts = parts;
    }

    static Measures of(Own own) {
        return new Measures(Count.all(own), Map.of());
    }

    BigDecimal count(Count count) {
        BigDecimal value = BigDecimal.valueOf(whole[count.place()]);
        BigDecimal part = parts.get(count);
        return part == null ? value : value.add(part);
    }

    /** A whole number, except where a unit was divided. */
    private Object written(Count count) {
        if (!parts.containsKey(count)) {
            return whole[count.place()];
        }
        BigDecimal value = count(count).stripTrailingZeros();
        return value.scale() <= 0 ? value.longValueExact() : value;
    }

    /** Of a period: all that falls due in it, also after the day that is asked about. */
    private Object fellDue() {
        BigDecimal due = count(Count.EXPECTED).add(count(Count.NOT_YET_DUE)).stripTrailingZeros();
        return due.scale() <= 0 ? due.longValueExact() : due;
    }

    private @Nullable Double ratio(Ratio ratio) {
        BigDecimal denominator = count(ratio.denominator());
        return denominator.signum() == 0
                ? null
                : count(ratio.numerator())
                        .divide(denominator, RATIO_DIGITS, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /**
     * The ratios over 1, which nothing caps: more was done than was owed, or something is wrong.
     */
    private @Nullable String warnings() {
        String over =
                Arrays.stream(Ratio.values())
                        .filter(ratio ->
                                count(ratio.denominator()).signum() > 0
                                        && count(ratio.numerator())
                                                        .compareTo(count(ratio.denominator()))
                                                > 0)
                        .map(ratio -> ratio.written() + ">1")
                        .collect(Collectors.joining(" "));
        return over.isEmpty() ? null : over;
    }

    /** The columns that are promised, in their order. */
    static Sheet<Measures> firstColumns() {
        Sheet<Measures> sheet = Sheet.named("measures");
        for (Count count : Count.values()) {
            sheet = count.compareTo(Count.UNITS) < 0 ? with(sheet, count) : sheet;
        }
        for (Ratio ratio : Ratio.values()) {
            sheet = ratio.compareTo(Ratio.ESSAYS) < 0 ? with(sheet, ratio) : sheet;
        }
        return sheet;
    }

    /** The columns beside them. */
    static Sheet<Measures> otherColumns() {
        Sheet<Measures> sheet = Sheet.named("measures");
        for (Count count : Count.values()) {
            sheet = count.compareTo(Count.UNITS) >= 0 ? with(sheet, count) : sheet;
        }
        for (Ratio ratio : Ratio.values()) {
            sheet = ratio.compareTo(Ratio.ESSAYS) >= 0 ? with(sheet, ratio) : sheet;
        }
        return sheet.with("warnings", Measures::warnings);
    }

    /** Of a period: what adds up over periods, first what happened and then what fell due. */
    static Sheet<Measures> columnsOfPeriods() {
        Sheet<Measures> sheet = Sheet.named("measures");
        for (Count count : HAPPENED) {
            sheet = with(sheet, count);
        }
        sheet = sheet.with("due", Measures::fellDue);
        for (Count count : FELL_DUE) {
            sheet = with(sheet, count);
        }
        return sheet;
    }

    private static Sheet<Measures> with(Sheet<Measures> sheet, Count count) {
        return sheet.with(count.written(), measures -> measures.written(count));
    }

    private static Sheet<Measures> with(Sheet<Measures> sheet, Ratio ratio) {
        return sheet.with(ratio.written(), measures -> measures.ratio(ratio));
    }
}
