package org.resolute.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;

/** Reads a whole ledger and lists what is wrong with it, given what was acknowledged. */
final class LedgerCheck {
    private LedgerCheck() {}

    static List<String> faults(Ledger ledger, Map<EventKey, Recorded> acknowledged) {
        List<String> faults = new ArrayList<>();
        Map<String, Long> revisions = new HashMap<>();
        Map<EventKey, Long> positions = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        Instant before = Instant.MIN;
        long last = 0;
        for (Envelope e : ledger.after(0, Integer.MAX_VALUE)) {
            long position = e.place().position();
            if (!seen.add(position)) {
                faults.add("double position " + position);
            } else if (position != last + 1) {
                faults.add("hole before position " + position);
            }
            last = position;
            Long earlier = positions.put(e.key(), position);
            if (earlier != null) {
                faults.add(e.key() + " stands at " + earlier + " and " + position);
            }
            long due = revisions.getOrDefault(e.subject(), -1L) + 1;
            if (e.place().revision() != due) {
                faults.add(
                        "%s has revision %d at position %d where %d is due"
                                .formatted(e.subject(), e.place().revision(), position, due));
            }
            revisions.put(e.subject(), e.place().revision());
            if (e.place().recordedAt().isBefore(before)) {
                faults.add("recorded-at goes back at position " + position);
            }
            before = e.place().recordedAt();
        }
        if (ledger.head() != last) {
            faults.add("the head says " + ledger.head() + " and the last event is " + last);
        }
        acknowledged.forEach((key, recorded) -> {
            Long position = positions.get(key);
            if (position == null || position != recorded.position()) {
                faults.add(
                        "%s acknowledged at %d is at %s"
                                .formatted(key, recorded.position(), position));
            }
        });
        return faults;
    }
}
