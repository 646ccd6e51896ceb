package org.resolute.query.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.resolute.query.cube.Corner;
import org.resolute.query.cube.Cube;
import org.resolute.query.cube.Deltas;
import org.resolute.query.progress.Undertaken.Folded;
import org.resolute.query.progress.Undertaken.Stepped;

/**
 * The work of many units together, as it was at a position, and the units that went on since.
 *
 * <p>Note to the maintainer. What happened up to that position stays as it is, so a unit that went
 * on adds what it has more at the corner than it had there. Units with many reports have no steps
 * and are gone through one by one.
 */
final class Mass {
    /** With more units that went on than this part of all, it is put together anew. */
    private static final int GONE_ON_PART = 8;

    private static final int GONE_ON_ALWAYS = 4;
    private static final int GONE_ON_MAX = 500;

    private final Map<String, Undertaken> units;
    private final long upTo;
    private final Cube cube;
    private final Latest latest;
    private final List<String> folded = new ArrayList<>();
    private final Set<String> members;
    private final Set<String> goneOn = ConcurrentHashMap.newKeySet();

    /**
     * Puts them together.
     *
     * @param units all that are known, followed by the one who keeps them
     */
    Mass(Map<String, Undertaken> units, Set<String> members, long upTo) {
        this.units = units;
        this.members = members;
        this.upTo = upTo;
        List<Deltas> deltas = new ArrayList<>();
        List<Entries> entries = new ArrayList<>();
        for (String member : members) {
            switch (units.get(member)) {
                case Stepped stepped -> {
                    deltas.add(stepped.deltas());
                    entries.add(stepped.entries());
                }
                case Folded _ -> folded.add(member);
                case null -> {}
            }
        }
        cube = Cube.of(deltas, Count.NUMBER);
        latest = Latest.of(entries);
    }

    /** A unit has more entries now, or its first. */
    void goOn(String unit) {
        if (members.contains(unit)) {
            goneOn.add(unit);
        }
    }

    /** How much memory it takes, in bytes, about. */
    long bytes() {
        return cube.bytes() + latest.bytes() + 60L * members.size();
    }

    boolean isOld() {
        int most = Math.clamp(members.size() / GONE_ON_PART, GONE_ON_ALWAYS, GONE_ON_MAX);
        return goneOn.size() > most;
    }

    void addTo(Sum sum, Corner corner) {
        Corner known = new Corner(Math.min(corner.position(), upTo), corner.day());
        cube.addTo(sum.whole(), known);
        sum.meet(latest.last(known));
        for (String unit : folded) {
            addTo(sum, unit, corner);
        }
        for (String unit : goneOn) {
            if (!folded.contains(unit)) {
                Sum before = new Sum();
                addTo(before, unit, known);
                addTo(sum, unit, corner);
                sum.subtract(before);
            }
        }
    }

    private void addTo(Sum sum, String unit, Corner corner) {
        Undertaken work = units.get(unit);
        if (work != null) {
            work.addTo(sum, corner);
        }
    }
}
