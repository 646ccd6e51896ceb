package org.resolute.query.progress;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.resolute.events.calendar.ReportingPeriod;
import org.resolute.query.account.Account;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.monitoring.Monitoring;
import org.resolute.query.obligation.Owed;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;

/** What each unit came to by a day by its own work, before anything is added up. */
public record Progress(
        ResolutionRow resolution, Structure structure, LocalDate day, Map<String, Own> own) {

    public static Progress of(
            Snapshot snapshot, ResolutionRow resolution, Structure structure, LocalDate day)
            throws SQLException {
        return of(
                snapshot,
                resolution,
                structure,
                day,
                Monitoring.of(snapshot, resolution.id(), structure, day));
    }

    public static Progress of(
            Snapshot snapshot,
            ResolutionRow resolution,
            Structure structure,
            LocalDate day,
            Monitoring monitoring)
            throws SQLException {
        Map<String, Account> accounts = Account.all(snapshot, resolution.id(), day);
        Map<String, List<Owed>> owed =
                Owed.byUnit(
                        Owed.slots(snapshot, resolution, structure),
                        accounts,
                        day,
                        structure.zone());
        Map<String, Long> directives = monitoring.openDirectives();
        Set<String> units = new TreeSet<>(accounts.keySet());
        units.addAll(owed.keySet());
        units.addAll(directives.keySet());
        Map<String, Own> own = new TreeMap<>();
        for (String unit : units) {
            own.put(
                    unit,
                    new Own(
                            accounts.getOrDefault(unit, new Account()),
                            owed.getOrDefault(unit, List.of()),
                            directives.getOrDefault(unit, 0L)));
        }
        return new Progress(resolution, structure, day, own);
    }

    Work work() {
        return Work.of(own);
    }

    /** What of this belongs to the period; without the units that have nothing in it. */
    Progress within(ReportingPeriod period) {
        Map<String, Own> part = new TreeMap<>();
        own.forEach((unit, all) -> {
            if (all.touches(period)) {
                part.put(unit, all.within(period));
            }
        });
        return new Progress(resolution, structure, day, part);
    }

    /** The reporting months in which anything happened or falls due, in order. */
    NavigableSet<YearMonth> months() {
        NavigableSet<YearMonth> months = new TreeSet<>();
        own.values().forEach(one -> months.addAll(one.months()));
        return months;
    }
}
