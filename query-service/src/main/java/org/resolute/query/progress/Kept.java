package org.resolute.query.progress;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.cube.Corner;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.obligation.Owed;
import org.resolute.query.obligation.Slot;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
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

    private final ResolutionRow resolution;
    private final Map<String, List<Slot>> slots;
    private final LedgerZone zone;
    private final Map<String, Undertaken> units;
    private volatile long upTo;

    private Kept(
            ResolutionRow resolution,
            Map<String, List<Slot>> slots,
            LedgerZone zone,
            Map<String, Undertaken> units,
            long upTo) {
        this.resolution = resolution;
        this.slots = slots;
        this.zone = zone;
        this.units = units;
        this.upTo = upTo;
    }

    static Kept load(Snapshot snapshot, ResolutionRow resolution, Structure structure)
            throws SQLException {
        Map<String, List<Slot>> slots =
                Owed.slots(snapshot, resolution, structure).stream()
                        .collect(Collectors.groupingBy(Slot::unit));
        Kept kept = new Kept(resolution, slots, structure.zone(), new ConcurrentHashMap<>(), 0);
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
            }
            upTo = snapshot.asOf().position();
        }
    }

    /** Units that owe the same and did nothing are one in memory. */
    private void putIdle(Collection<String> ids) {
        Map<List<Object>, Undertaken> known = new HashMap<>();
        for (String id : ids) {
            List<Slot> own = slots.getOrDefault(id, List.of());
            List<Object> owes = new ArrayList<>();
            own.forEach(slot ->
                    owes.addAll(List.of(slot.obligation().id(), slot.due(), slot.reason())));
            units.put(id, known.computeIfAbsent(owes, _ -> Undertaken.of(List.of(), own, zone)));
        }
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
                        units.put(one.getKey(), Undertaken.of(one.getValue(), own, zone));
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
        Set<Undertaken> distinct = new HashSet<>(units.values());
        return (int) (distinct.stream().mapToLong(Undertaken::bytes).sum() / 1_024)
                + units.size() / 8;
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
            sum.whole()[Count.OPEN_DIRECTIVES.place()] += openDirectives.getOrDefault(unit, 0L);
        }
    }
}
