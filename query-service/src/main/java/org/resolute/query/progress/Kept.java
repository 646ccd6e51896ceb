package org.resolute.query.progress;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.cube.Corner;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.obligation.Owed;
import org.resolute.query.obligation.Slot;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Tree;
import org.resolute.query.timeline.Fact;

/**
 * The work of all units under one resolution, for as long as the same is owed.
 *
 * <p>Note to the maintainer. It holds for every position from the one since which the same is owed
 * up to the last it has followed, and goes on from there when a later one is asked for. What is
 * known of a unit never becomes wrong: new entries make it longer. So units are put in place one by
 * one while others read, and {@code upTo} moves when all are there; a reader asks for nothing
 * behind it.
 */
final class Kept {
    /** Units whose steps are made side by side. */
    private static final int UNITS_AT_ONCE = 1_000;

    /** Units whose work and that below them is kept added up. */
    private static final int MASSES_MAX = 400;

    /** A unit with all below it in a tree. */
    private record Under(Object tree, String root) {}

    private final ResolutionRow resolution;
    private final Map<String, List<Slot>> slots;
    private final LedgerZone zone;
    private final int massUnitsMin;
    private final Map<String, Undertaken> units = new ConcurrentHashMap<>();
    private final Map<Under, Mass> masses =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Under, Mass> eldest) {
                    return size() > MASSES_MAX;
                }
            };
    private final LongAdder unitBytes = new LongAdder();
    private volatile long massBytes;
    private volatile boolean isHeavier;
    private volatile long upTo;

    private Kept(
            ResolutionRow resolution,
            Map<String, List<Slot>> slots,
            LedgerZone zone,
            int massUnitsMin) {
        this.resolution = resolution;
        this.slots = slots;
        this.zone = zone;
        this.massUnitsMin = massUnitsMin;
    }

    /**
     * Reads all there is.
     *
     * @param massUnitsMin from so many units on, their work is added up as a mass
     */
    static Kept load(
            Snapshot snapshot, ResolutionRow resolution, Structure structure, int massUnitsMin)
            throws SQLException {
        Map<String, List<Slot>> slots =
                Owed.slots(snapshot, resolution, structure).stream()
                        .collect(Collectors.groupingBy(Slot::unit));
        Kept kept = new Kept(resolution, slots, structure.zone(), massUnitsMin);
        kept.putIdle(slots.keySet());
        Making making = kept.new Making();
        Fact.eachByUnit(snapshot, resolution.id(), making::add);
        making.end();
        kept.upTo = snapshot.asOf().position();
        return kept;
    }

    /** Comes to the position of the snapshot, if it is not there yet. */
    synchronized void follow(Snapshot snapshot) throws SQLException {
        if (snapshot.asOf().position() > upTo) {
            List<String> changed = Fact.unitsSince(snapshot, resolution.id(), upTo);
            if (!changed.isEmpty()) {
                Making making = new Making();
                Fact.eachByUnit(snapshot, resolution.id(), changed, making::add);
                making.end();
                masses.values().forEach(mass -> changed.forEach(mass::goOn));
            }
            upTo = snapshot.asOf().position();
        }
    }

    /** The work of a unit and all below it; put together when it is asked for. */
    private synchronized Mass mass(Tree tree, String root) {
        Under under = new Under(tree.identity(), root);
        Mass known = masses.get(under);
        if (known == null || known.isOld()) {
            known = new Mass(units, new HashSet<>(tree.subtree(root)), upTo);
            masses.put(under, known);
            massBytes = masses.values().stream().mapToLong(Mass::bytes).sum();
            isHeavier = true;
        }
        return known;
    }

    /** Units that owe the same and did nothing are one in memory. */
    private void putIdle(Collection<String> ids) {
        Map<List<Object>, Undertaken> known = new HashMap<>();
        for (String id : ids) {
            List<Slot> own = slots.getOrDefault(id, List.of());
            List<Object> owes = new ArrayList<>();
            own.forEach(slot ->
                    owes.addAll(List.of(slot.obligation().id(), slot.due(), slot.reason())));
            put(id, known.computeIfAbsent(owes, _ -> Undertaken.of(List.of(), own, zone)));
        }
    }

    private void put(String unit, Undertaken work) {
        Undertaken before = units.put(unit, work);
        unitBytes.add(work.bytes() - (before == null ? 0 : before.bytes()));
    }

    /** Takes entries, those of one unit side by side. */
    private final class Making {
        private final Map<String, List<Fact>> waiting = new HashMap<>();
        private @Nullable String unit;

        void add(Fact fact) {
            if (!fact.unit().equals(unit)) {
                if (waiting.size() == UNITS_AT_ONCE) {
                    end();
                }
                unit = fact.unit();
            }
            waiting.computeIfAbsent(fact.unit(), _ -> new ArrayList<>()).add(fact);
        }

        void end() {
            waiting.entrySet().parallelStream()
                    .forEach(one -> {
                        List<Slot> own = slots.getOrDefault(one.getKey(), List.of());
                        put(one.getKey(), Undertaken.of(one.getValue(), own, zone));
                    });
            waiting.clear();
        }
    }

    ResolutionRow resolution() {
        return resolution;
    }

    boolean isUpTo(long position) {
        return position <= upTo;
    }

    /** In KiB, about. */
    int weight() {
        isHeavier = false;
        return (int) Math.min(Integer.MAX_VALUE, (unitBytes.sum() + massBytes) / 1_024 + 1);
    }

    /** Whether sums were put together since it was weighed. */
    boolean isHeavier() {
        return isHeavier;
    }

    /** The work at a corner, with how many directives are open. */
    Work at(Corner corner, Map<String, Long> openDirectives) {
        return new AtCorner(this, corner, openDirectives);
    }

    private record AtCorner(Kept kept, Corner corner, Map<String, Long> openDirectives)
            implements Work {

        @Override
        public boolean has(String unit) {
            Undertaken work = kept.units.get(unit);
            return openDirectives.containsKey(unit)
                    || kept.slots.containsKey(unit)
                    || (work != null && work.isBegun(corner));
        }

        @Override
        public void addTo(Sum sum, String unit) {
            Undertaken work = kept.units.get(unit);
            if (work != null) {
                work.addTo(sum, corner);
            }
            addDirectives(sum, openDirectives.getOrDefault(unit, 0L));
        }

        @Override
        public void addTo(Sum sum, Tree tree, String root) {
            if (tree.subtree(root).size() < kept.massUnitsMin) {
                Work.super.addTo(sum, tree, root);
                return;
            }
            kept.mass(tree, root).addTo(sum, corner);
            openDirectives.forEach((unit, open) -> {
                if (tree.isUnder(unit, root)) {
                    addDirectives(sum, open);
                }
            });
        }

        private static void addDirectives(Sum sum, long open) {
            sum.whole()[Count.OPEN_DIRECTIVES.place()] += open;
        }
    }
}
