package org.resolute.query.progress;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.resolute.events.Duty;
import org.resolute.events.calendar.ReportingPeriod;
import org.resolute.query.account.Account;
import org.resolute.query.obligation.Owed;
import org.resolute.query.obligation.State;

/** All that measures of one unit are made of: what it reported, what it owes, what is demanded. */
public record Own(Account account, List<Owed> owed, long openDirectives) {

    /**
     * What of this happened in the period, and what fell due in it. Directives are no part of any
     * period.
     */
    Own within(ReportingPeriod period) {
        List<Owed> due = owed.stream().filter(one -> period.contains(one.slot().due())).toList();
        return new Own(account.within(period), due, 0);
    }

    void addTo(Sum sum) {
        long[] all = Count.all(this);
        for (int i = 0; i < all.length; i++) {
            sum.whole()[i] += all[i];
        }
        sum.meet(account.last());
    }

    boolean touches(ReportingPeriod period) {
        return account.months().stream()
                        .anyMatch(month -> period.contains(ReportingPeriod.of(month).first()))
                || owed.stream().anyMatch(one -> period.contains(one.slot().due()));
    }

    /** The reporting months in which anything happened or falls due. */
    Set<YearMonth> months() {
        Set<YearMonth> months = new TreeSet<>(account.months());
        owed.stream()
                .filter(one -> one.slot().isOwed())
                .map(one -> ReportingPeriod.monthOf(one.slot().due()))
                .forEach(months::add);
        return months;
    }

    /** How many of the things it owes are in this state. */
    public long in(State state) {
        return owed.stream().filter(one -> one.state() == state).count();
    }

    /** What had to be reported by the day: on time, reported late, late and missing together. */
    long expected() {
        return owing() - in(State.NOT_YET_DUE);
    }

    /** All that it owes, due or not. */
    long owing() {
        return owed.stream().filter(one -> one.slot().isOwed()).count();
    }

    public long expected(Duty duty) {
        return owed.stream()
                .filter(one -> one.slot().isOwed() && one.slot().obligation().what() == duty)
                .count();
    }

    long onTime(Duty duty) {
        return owed.stream()
                .filter(one ->
                        one.state() == State.ON_TIME && one.slot().obligation().what() == duty)
                .count();
    }

    public long done(Duty duty) {
        return account.items(duty).size();
    }
}
