package org.resolute.query.progress;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.resolute.query.account.Account.Last;

/** Counts while they are added up; units that are there are counted with them. */
final class Sum {
    private final long[] whole = new long[Count.NUMBER];
    private final Map<Count, BigDecimal> parts = new EnumMap<>(Count.class);
    private Last last = Last.NONE;

    /** Of a unit of the tree, before its work is added. */
    static Sum ofUnit() {
        Sum sum = new Sum();
        sum.countUnit();
        return sum;
    }

    void countUnit() {
        countUnits(1);
    }

    void countUnits(int number) {
        whole[Count.UNITS.place()] += number;
    }

    /** To be added to by those who have whole numbers, each at the place of its count. */
    long[] whole() {
        return whole;
    }

    void meet(Last other) {
        last = last.or(other);
    }

    void add(Sum more) {
        for (int i = 0; i < whole.length; i++) {
            whole[i] += more.whole[i];
        }
        more.parts.forEach((count, value) -> parts.merge(count, value, BigDecimal::add));
        meet(more.last);
    }

    /** Takes whole numbers away that were added with others. */
    void subtract(Sum less) {
        for (int i = 0; i < whole.length; i++) {
            whole[i] -= less.whole[i];
        }
    }

    /** Adds the part that a successor takes over. */
    void add(Sum more, BigDecimal share) {
        if (share.compareTo(BigDecimal.ONE) == 0) {
            add(more);
            return;
        }
        for (Count count : Count.values()) {
            BigDecimal value = BigDecimal.valueOf(more.whole[count.place()]);
            if (value.signum() != 0) {
                parts.merge(count, value.multiply(share), BigDecimal::add);
            }
        }
        meet(more.last);
    }

    Summed summed() {
        return new Summed(new Measures(whole.clone(), Map.copyOf(parts)), last);
    }
}
