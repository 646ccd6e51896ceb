package org.resolute.query.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resolute.query.account.Account;

/** A figure that an event changed. */
public record Moved(String measure, @Nullable Object before, @Nullable Object after) {

    /**
     * What differs of a unit's own counts between two of its accounts. Nothing that is held against
     * what the unit owes is among them: no state of a duty, and no ratio of duties.
     */
    public static List<Moved> between(Account before, Account after) {
        return between(counted(before), counted(after));
    }

    private static Measures counted(Account account) {
        return Measures.of(new Own(account, List.of(), 0));
    }

    static List<Moved> between(Measures before, Measures after) {
        List<Moved> moved = new ArrayList<>();
        for (var column : Measures.COMPARED) {
            Object then = column.value().apply(before);
            Object now = column.value().apply(after);
            if (!Objects.equals(then, now)) {
                moved.add(new Moved(column.name(), then, now));
            }
        }
        return moved;
    }
}
