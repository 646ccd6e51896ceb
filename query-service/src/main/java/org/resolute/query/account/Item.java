package org.resolute.query.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.resolute.query.timeline.Fact;

/**
 * A report that may fulfil an obligation once.
 *
 * @param position of the first report of the thing
 * @param obligation the only one it may fulfil, where it names one
 */
public record Item(
        long position,
        LocalDate occurredOn,
        Instant receivedAt,
        boolean isAttested,
        @Nullable String obligation) {
    /** As things happened; of one day, as they were recorded. */
    public static final Comparator<Item> ORDER =
            Comparator.comparing(Item::occurredOn).thenComparingLong(Item::position);

    static Item of(Fact fact, @Nullable String obligation) {
        Fact.Seen seen = fact.seen();
        return new Item(
                seen.root(), seen.occurredOn(), seen.receivedAt(), seen.isAttested(), obligation);
    }
}
