package org.resolute.query.progress;

import java.util.List;
import org.resolute.query.account.Account;
import org.resolute.query.cube.Corner;
import org.resolute.query.cube.Deltas;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.obligation.Owed;
import org.resolute.query.obligation.Slot;
import org.resolute.query.timeline.Fact;

/**
 * What one unit came to under one resolution, at any position and by any day. It holds for as long
 * as the same is owed.
 */
sealed interface Undertaken {

    /** Above this, the steps would take longer to make than they save. */
    int CORNERS_MAX = 800;

    void addTo(Sum sum, Corner corner);

    /** Whether anything was reported at the corner. */
    boolean isBegun(Corner corner);

    /** How much memory it takes, in bytes, about. */
    int bytes();

    static Undertaken of(List<Fact> facts, List<Slot> slots, LedgerZone zone) {
        Steps steps = new Steps(facts, slots, zone);
        Entries entries = facts.isEmpty() ? Entries.NONE : Entries.of(facts);
        return steps.corners() <= CORNERS_MAX
                ? new Stepped(steps.deltas(), entries)
                : new Folded(List.copyOf(facts), slots, zone, entries);
    }

    /** Of a few reports: the steps of all counts. */
    record Stepped(Deltas deltas, Entries entries) implements Undertaken {

        @Override
        public void addTo(Sum sum, Corner corner) {
            deltas.addTo(sum.whole(), corner);
            sum.meet(entries.last(corner));
        }

        @Override
        public boolean isBegun(Corner corner) {
            return entries.last(corner).position() > 0;
        }

        @Override
        public int bytes() {
            // What owes and did nothing is shared by many. Each other is some objects, and some
            // more for what it owes: a heap of 800,000 of them was counted.
            return entries.size() == 0 ? 64 : 320 + 16 * deltas.size() + 20 * entries.size();
        }
    }

    /** Of many reports: the reports, gone through again for each question. */
    record Folded(List<Fact> facts, List<Slot> slots, LedgerZone zone, Entries entries)
            implements Undertaken {

        @Override
        public void addTo(Sum sum, Corner corner) {
            Account account = new Account();
            for (Fact fact : facts) {
                if (fact.isCountedAt(corner.position())
                        && !fact.seen().occurredOn().isAfter(corner.day())) {
                    account.count(fact);
                }
            }
            new Own(account, Owed.fulfilled(slots, account, corner.day(), zone), 0).addTo(sum);
            sum.meet(entries.last(corner));
        }

        @Override
        public boolean isBegun(Corner corner) {
            return entries.last(corner).position() > 0;
        }

        @Override
        public int bytes() {
            return 160 + 400 * facts.size();
        }
    }
}
