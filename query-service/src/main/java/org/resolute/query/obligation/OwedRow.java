package org.resolute.query.obligation;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.account.Item;
import org.resolute.query.answer.Sheet;
import org.resolute.query.structure.Structure;

/** A row of the answer: something owed, or why it is not, as of a day. */
record OwedRow(Owed owed, Structure structure, LocalDate day) {

    static Sheet<OwedRow> sheet(String resolution) {
        return Sheet.<OwedRow>named("obligations-" + resolution)
                .with("resolution", _ -> resolution)
                .with("unit", row -> row.slot().unit())
                .with("name", row -> row.structure.name(row.slot().unit(), row.day))
                .with("level", OwedRow::level)
                .with("obligation", row -> row.slot().obligation().id())
                .with("what", row -> row.slot().obligation().what().name())
                .with("title", row -> row.slot().obligation().title())
                .with("number", row -> row.slot().number())
                .with("due", row -> row.slot().obligation().dueOn().toString())
                .with("extendedTo", OwedRow::extendedTo)
                .with("state", row -> row.owed.state() == null ? null : row.owed.state().written())
                .with("reason", row -> row.slot().reason().written())
                .with("why", row -> row.slot().why())
                .with("transferredFrom", row -> row.slot().from())
                .with("fulfilledBy", item(Item::position))
                .with("occurredOn", item(item -> item.occurredOn().toString()))
                .with("receivedAt", item(item -> Envelope.written(item.receivedAt())))
                .with("attested", item(Item::isAttested));
    }

    private Slot slot() {
        return owed.slot();
    }

    private @Nullable Object level() {
        return structure.find(slot().unit()).map(unit -> unit.level().name()).orElse(null);
    }

    private @Nullable Object extendedTo() {
        LocalDate due = slot().due();
        return due.equals(slot().obligation().dueOn()) ? null : due.toString();
    }

    private static Function<OwedRow, @Nullable Object> item(
            Function<Item, @Nullable Object> value) {
        return row -> row.owed.item() == null ? null : value.apply(row.owed.item());
    }
}
