package org.resolute.query.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resolute.query.obligation.Obligation.Relief;
import org.resolute.query.obligation.Slot.Reason;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Unit;

/**
 * The list behind a denominator: who owes an obligation, and who does not any more and why.
 *
 * <p>On the list are the units of its levels under the resolution's scope that are in force on
 * their due day, those that were when it was set and were dissolved before, and those it was
 * transferred to. Waivers and transfers then take effect in ledger order.
 */
final class Expected {
    private final ResolutionRow resolution;
    private final Structure structure;
    private final Obligation obligation;
    private final Map<String, List<Slot>> slots = new TreeMap<>();

    private Expected(ResolutionRow resolution, Structure structure, Obligation obligation) {
        this.resolution = resolution;
        this.structure = structure;
        this.obligation = obligation;
    }

    static List<Slot> of(ResolutionRow resolution, Structure structure, Obligation obligation) {
        Expected expected = new Expected(resolution, structure, obligation);
        structure.units().forEach(expected::list);
        obligation.reliefs().forEach(expected::relieve);
        return expected.slots.values().stream()
                .flatMap(List::stream)
                .map(expected::unlessWithdrawn)
                .toList();
    }

    private void list(Unit unit) {
        if (obligation.levels().contains(unit.level())) {
            LocalDate due = obligation.due(unit.id());
            if (unit.isInForce(due) && isInScope(unit, due)) {
                add(unit.id(), Reason.EXPECTED, null, null, obligation.count());
            } else if (unit.isDissolved(due)
                    && unit.isInForce(obligation.setOn())
                    && isInScope(unit, obligation.setOn())) {
                add(unit.id(), Reason.DISSOLVED, null, null, obligation.count());
            }
        }
    }

    private boolean isInScope(Unit unit, LocalDate day) {
        return structure.isUnder(unit.id(), resolution.scope(), day);
    }

    private void add(
            String unit, Reason reason, @Nullable String from, @Nullable String why, int times) {
        List<Slot> own = slots.computeIfAbsent(unit, _ -> new ArrayList<>());
        for (int i = 0; i < times; i++) {
            int number = own.size() + 1;
            LocalDate due = obligation.due(unit);
            own.add(new Slot(unit, obligation, number, due, reason, from, why));
        }
    }

    private void relieve(Relief relief) {
        List<Slot> own = slots.getOrDefault(relief.unit(), new ArrayList<>());
        String to = relief.transferTo();
        Reason reason = to == null ? Reason.WAIVED : Reason.TRANSFERRED;
        int moved = 0;
        for (int i = 0; i < own.size(); i++) {
            Slot slot = own.get(i);
            if (slot.reason() == Reason.EXPECTED || slot.reason() == Reason.DISSOLVED) {
                own.set(i, slot.because(reason, relief.reason()));
                moved++;
            }
        }
        if (to != null) {
            add(to, standing(to), relief.unit(), relief.reason(), moved);
        }
    }

    private Reason standing(String unit) {
        LocalDate due = obligation.due(unit);
        return structure
                .find(unit)
                .map(u ->
                        u.isInForce(due)
                                ? Reason.EXPECTED
                                : u.isDissolved(due) ? Reason.DISSOLVED : Reason.NOT_IN_FORCE)
                .orElse(Reason.NOT_IN_FORCE);
    }

    private Slot unlessWithdrawn(Slot slot) {
        LocalDate withdrawnOn = resolution.withdrawnOn();
        boolean isWithdrawn =
                slot.isOwed() && withdrawnOn != null && slot.due().isAfter(withdrawnOn);
        return isWithdrawn ? slot.because(Reason.WITHDRAWN, slot.why()) : slot;
    }
}
