package org.resolute.query.progress;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.account.Account;
import org.resolute.query.answer.Answers.Stretch;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.answer.Views;
import org.resolute.query.asof.AsOf;
import org.resolute.query.obligation.Owed;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structures;

/**
 * Goes through a stretch of the ledger event by event and tells which figures of which unit each
 * one changed. The figures are those of each unit's own work, by one day for the whole stretch.
 *
 * <p>Note to the maintainer. The own figures of all units as of the last event are in memory, as in
 * any answer about progress. A report can change those of its unit alone, so these are made anew
 * from its facts. Any other event can change those of all, and all are made anew; such events are
 * few. Each event is read in a transaction of its own, since the past does not change: a reader who
 * is slow holds none open.
 */
final class Replay {
    private static final int EVENTS_AT_ONCE = 500;

    private final Views views;
    private final Structures structures;
    private final String resolution;
    private final Stretch stretch;
    private Map<String, Own> own = new HashMap<>();

    Replay(Views views, Structures structures, String resolution, Stretch stretch) {
        this.views = views;
        this.structures = structures;
        this.resolution = resolution;
        this.stretch = stretch;
    }

    /** Takes what is told of an event, in ledger order. */
    interface Teller {
        void tell(Map<String, @Nullable Object> line) throws IOException;
    }

    void run(Teller teller) throws IOException {
        if (stretch.first() > stretch.last().position()) {
            return;
        }
        own = at(stretch.first() - 1, this::all);
        long position = stretch.first() - 1;
        List<Happened> events = after(position);
        while (!events.isEmpty()) {
            for (Happened event : events) {
                List<Map<String, @Nullable Object>> changes = step(event);
                if (event.isOfResolution() || !changes.isEmpty()) {
                    teller.tell(line(event, changes));
                }
            }
            position = events.getLast().position();
            events = after(position);
        }
    }

    private List<Happened> after(long position) {
        return views.read(
                Optional.of(stretch.last()),
                Optional.of(stretch.day()),
                snapshot -> Happened.after(snapshot, resolution, position, EVENTS_AT_ONCE));
    }

    private <T> T at(long position, Views.Reading<T> reading) {
        LocalDate day = stretch.day();
        return views.read(Optional.of(new AsOf(position, null, day)), Optional.of(day), reading);
    }

    /** Nothing where the resolution was not adopted yet. */
    private Map<String, Own> all(Snapshot snapshot) throws SQLException {
        Optional<ResolutionRow> row = ResolutionRow.find(snapshot, resolution);
        return row.isEmpty()
                ? new HashMap<>()
                : new HashMap<>(
                        Progress.of(snapshot, row.get(), structures.of(snapshot), snapshot.day())
                                .own());
    }

    private List<Map<String, @Nullable Object>> step(Happened event) {
        String unit = event.unit();
        Map<String, Own> after =
                event.isReport() && unit != null
                        ? Map.of(unit, at(event.position(), snapshot -> one(snapshot, unit)))
                        : at(event.position(), this::all);
        Set<String> units = new TreeSet<>(after.keySet());
        if (!event.isReport()) {
            units.addAll(own.keySet());
        }
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (String id : units) {
            addChanges(id, measures(own.get(id)), measures(after.get(id)), changes);
        }
        if (event.isReport()) {
            own.putAll(after);
        } else {
            own = after;
        }
        return changes;
    }

    /** What the unit owes has not changed since it was read last. */
    private Own one(Snapshot snapshot, String unit) throws SQLException {
        Own before = own.getOrDefault(unit, new Own(new Account(), List.of(), 0));
        Account account = Account.of(snapshot, resolution, unit, snapshot.day());
        List<Owed> owed =
                Owed.byUnit(
                                before.owed().stream().map(Owed::slot).toList(),
                                Map.of(unit, account),
                                snapshot.day(),
                                structures.zone())
                        .getOrDefault(unit, List.of());
        return new Own(account, owed, before.openDirectives());
    }

    private static Measures measures(@Nullable Own own) {
        return own == null ? Measures.NONE : Measures.of(own);
    }

    private static void addChanges(
            String unit,
            Measures before,
            Measures after,
            List<Map<String, @Nullable Object>> changes) {
        for (Moved moved : Moved.between(before, after)) {
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("unit", unit);
            change.put("measure", moved.measure());
            change.put("before", moved.before());
            change.put("after", moved.after());
            changes.add(change);
        }
    }

    private Map<String, @Nullable Object> line(
            Happened event, List<Map<String, @Nullable Object>> changes) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("position", event.position());
        line.put("recordedAt", Envelope.written(event.recordedAt()));
        line.put("type", event.type());
        line.put("resolution", resolution);
        line.put("unit", event.unit());
        line.put("changes", changes);
        return line;
    }
}
