package org.resolute.query.obligation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Duty;
import org.resolute.query.account.Account;
import org.resolute.query.account.Item;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;

/**
 * A slot with what fulfilled it, and how timely that is on a day.
 *
 * @param state absent where the slot is not owed
 */
public record Owed(Slot slot, @Nullable Item item, @Nullable State state) {

    /**
     * Everything on the lists of a resolution, by unit.
     *
     * @param accounts as of the same day
     */
    public static Map<String, List<Owed>> byUnit(
            List<Slot> slots, Map<String, Account> accounts, LocalDate day, LedgerZone zone) {
        Map<String, List<Slot>> byUnit =
                slots.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Slot::unit, TreeMap::new, Collectors.toList()));
        Map<String, List<Owed>> owed = new TreeMap<>();
        byUnit.forEach((unit, own) ->
                owed.put(
                        unit,
                        fulfilled(own, accounts.getOrDefault(unit, new Account()), day, zone)));
        return owed;
    }

    /** All slots of all obligations of a resolution. */
    public static List<Slot> slots(Snapshot snapshot, ResolutionRow resolution, Structure structure)
            throws SQLException {
        return Obligation.all(snapshot, resolution.id()).stream()
                .flatMap(obligation -> Expected.of(resolution, structure, obligation).stream())
                .toList();
    }

    /** What is on the list of one unit. */
    public static List<Owed> fulfilled(
            List<Slot> slots, Account account, LocalDate day, LedgerZone zone) {
        List<Owed> owed = new ArrayList<>();
        for (Duty duty : Duty.values()) {
            List<Slot> open = new ArrayList<>(slots.stream().filter(isOpen(duty)).toList());
            open.sort(Slot.BY_DUE);
            List<Item> items = account.items(duty);
            items.stream()
                    .filter(item -> item.obligation() != null)
                    .forEach(item -> take(item, open, state(day, zone), owed));
            items.stream()
                    .filter(item -> item.obligation() == null)
                    .forEach(item -> take(item, open, state(day, zone), owed));
            open.forEach(slot -> owed.add(new Owed(slot, null, unfulfilled(slot, day))));
        }
        slots.stream()
                .filter(slot -> !slot.isOwed())
                .forEach(slot -> owed.add(new Owed(slot, null, null)));
        return owed;
    }

    private static Predicate<Slot> isOpen(Duty duty) {
        return slot -> slot.isOwed() && slot.obligation().what() == duty;
    }

    /** The first that is due is fulfilled by what happened first. */
    private static void take(
            Item item, List<Slot> open, BiFunction<Slot, Item, State> state, List<Owed> owed) {
        String only = item.obligation();
        for (int i = 0; i < open.size(); i++) {
            if (only == null || open.get(i).obligation().id().equals(only)) {
                Slot slot = open.remove(i);
                owed.add(new Owed(slot, item, state.apply(slot, item)));
                return;
            }
        }
    }

    private static State unfulfilled(Slot slot, LocalDate day) {
        return slot.due().isAfter(day) ? State.NOT_YET_DUE : State.MISSING;
    }

    /** The deadline that counts is the one that was in force when the report was received. */
    private static BiFunction<Slot, Item, State> state(LocalDate day, LedgerZone zone) {
        return (slot, item) -> state(slot, item, day, zone.dayOf(item.receivedAt()));
    }

    private static State state(Slot slot, Item item, LocalDate day, LocalDate receivedOn) {
        LocalDate due = slot.obligation().due(slot.unit(), item.receivedAt());
        if (slot.due().isAfter(day)) {
            return State.NOT_YET_DUE;
        } else if (!receivedOn.isAfter(due)) {
            return State.ON_TIME;
        } else {
            return item.occurredOn().isAfter(due) ? State.LATE : State.REPORTED_LATE;
        }
    }
}
