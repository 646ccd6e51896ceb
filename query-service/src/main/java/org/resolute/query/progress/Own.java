package org.resolute.query.progress;

import java.util.List;
import org.resolute.events.Duty;
import org.resolute.query.account.Account;
import org.resolute.query.obligation.Owed;
import org.resolute.query.obligation.State;

/** All that measures of one unit are made of: what it reported, what it owes, what is demanded. */
public record Own(Account account, List<Owed> owed, long openDirectives) {

    /** How many of the things it owes are in this state. */
    public long in(State state) {
        return owed.stream().filter(one -> one.state() == state).count();
    }

    long expected() {
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
