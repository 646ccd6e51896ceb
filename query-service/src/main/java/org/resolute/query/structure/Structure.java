package org.resolute.query.structure;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.resolute.events.Malformed;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitRef;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;

/**
 * All units through time. Does not change; another one takes its place when units changed. The last
 * few trees that were asked for are kept: between two days on which units change there is one tree.
 */
public final class Structure {
    /** Of 50,000 units each takes some 15 MB. */
    private static final int TREES_MAX = 4;

    private final Map<String, Unit> units;
    private final Codes codes;
    private final LedgerZone zone;
    private final Map<String, List<Unit>> predecessors = new HashMap<>();
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<LocalDate, Branches> kept = new LinkedHashMap<>(16, 0.75f, true);

    Structure(Collection<Unit> units, Codes codes, LedgerZone zone) {
        this.zone = zone;
        this.units = new TreeMap<>();
        this.codes = codes;
        for (Unit unit : units) {
            this.units.put(unit.id(), unit);
            changes.addAll(unit.changes());
            for (Unit.Heir heir : unit.end().map(Unit.End::heirs).orElse(List.of())) {
                predecessors.computeIfAbsent(heir.unit(), _ -> new ArrayList<>()).add(unit);
            }
        }
    }

    /** Where the ledger's days begin and end. */
    public LedgerZone zone() {
        return zone;
    }

    /** In the order of their ids. */
    public Collection<Unit> units() {
        return units.values();
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The unit of this id, or the one that this code names on this day. */
    public Unit asked(String written, LocalDate day) {
        return found(written, code -> codes.holder(code, day));
    }

    /**
     * The unit whose work is asked for: a code that names nobody on this day means the unit it
     * named last, so that work can be asked for after its unit's end.
     */
    public Unit atWork(String written, LocalDate day) {
        return found(written, code -> codes.lastHolder(code, day));
    }

    private Unit found(String written, Function<UnitCode, Optional<String>> holder) {
        return id(written, holder)
                .flatMap(this::find)
                .orElseThrow(() -> Refused.because(ProblemCode.UNKNOWN_UNIT, written));
    }

    private static Optional<String> id(
            String written, Function<UnitCode, Optional<String>> holder) {
        try {
            return switch (UnitRef.parse(written)) {
                case UnitRef.ById byId -> Optional.of(byId.unit().value());
                case UnitRef.ByCode byCode -> holder.apply(byCode.code());
            };
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /** The units that were dissolved into this one, in the order of their ids. */
    public List<Unit> predecessors(String id) {
        return predecessors.getOrDefault(id, List.of());
    }

    /** These units and all that were dissolved into them, one after the other. */
    public List<String> withPredecessors(Collection<String> ids) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(ids);
        while (!waiting.isEmpty()) {
            String one = waiting.pop();
            if (all.add(one)) {
                predecessors(one).forEach(before -> waiting.add(before.id()));
            }
        }
        return List.copyOf(all);
    }

    /** The unit's codes on this day as {@code system:code}, separated by a space. */
    public String codes(String id, LocalDate day) {
        return codes.of(id, day).stream()
                .map(code -> code.system() + ":" + code.code())
                .collect(Collectors.joining(" "));
    }

    /** The unit's name on this day; the id where the unit is not known. */
    public String name(String id, LocalDate day) {
        return find(id).map(unit -> unit.name(day)).orElse(id);
    }

    /** The ids from the top down to this unit, as the parents were on this day. */
    public List<String> path(String id, LocalDate day) {
        List<String> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Optional<String> at = Optional.of(id); at.isPresent() && seen.add(at.get()); ) {
            path.addFirst(at.get());
            at = find(at.get()).flatMap(unit -> unit.parent(day));
        }
        return path;
    }

    /** Whether the unit is the other one or stood below it on this day. */
    public boolean isUnder(String id, String above, LocalDate day) {
        return path(id, day).contains(above);
    }

    /** Whose work is behind the rows about the units of a day's tree. */
    public Behind behind(LocalDate day) {
        return new Behind(this, tree(day));
    }

    /** The units as they hung together on a day. */
    public Tree tree(LocalDate day) {
        LocalDate since = Optional.ofNullable(changes.floor(day)).orElse(LocalDate.MIN);
        Branches branches;
        synchronized (kept) {
            branches = kept.computeIfAbsent(since, _ -> new Branches(this, day));
            if (kept.size() > TREES_MAX) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return new Tree(branches, day);
    }
}
