package org.resolute.command.settling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resolute.command.access.Permission;
import org.resolute.command.ledger.AllOrNothing;
import org.resolute.command.ledger.AllOrNothing.About;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.ledger.NotAppended;
import org.resolute.command.ledger.NotAppended.Reason;
import org.resolute.command.ledger.Recorded;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryFollower;
import org.resolute.command.unit.Reorganisation;
import org.resolute.command.unit.Unit;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EventKey;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitId;
import org.resolute.events.wire.Envelope;

/**
 * Takes changes of units as a whole or not at all.
 *
 * <p>Note to the maintainer. All changes are judged by the unit's own rules on a copy of the tree,
 * then appended in one call. The revisions the call stands on are read before the registry is
 * brought level, so that whatever another node adds in between is found as a conflict, and all is
 * judged again.
 */
final class Reorganising {
    private final Registry registry;
    private final RegistryFollower follower;
    private final Ledger ledger;
    private final AllOrNothing appends;

    Reorganising(
            Registry registry, RegistryFollower follower, Ledger ledger, AllOrNothing appends) {
        this.registry = registry;
        this.follower = follower;
        this.ledger = ledger;
        this.appends = appends;
    }

    /** The outcomes in the order of the reports; the caller keeps others from the structure. */
    List<Outcome> of(List<Report> reports) {
        for (int round = 1; round <= Settling.ROUNDS_MAX; round++) {
            Map<EventKey, Envelope> known = ledger.find(reports.stream().map(Report::key).toList());
            if (!known.isEmpty()) {
                return recognised(reports, known);
            }
            Optional<List<Outcome>> outcomes = attempt(reports);
            if (outcomes.isPresent()) {
                return outcomes.get();
            }
        }
        return reports.stream().<Outcome>map(r -> new Outcome.Contended(r.key())).toList();
    }

    /** All of them were recorded before; if only some were, the rest is not what was sent then. */
    private List<Outcome> recognised(List<Report> reports, Map<EventKey, Envelope> known) {
        return reports.stream()
                .map(report -> {
                    Envelope first = known.get(report.key());
                    if (first == null) {
                        return new Outcome.WithOthers(report.key());
                    }
                    return Permission.refusal(report, registry)
                            .<Outcome>map(why -> new Outcome.No(report.key(), why))
                            .orElseGet(() -> Settling.known(report, first));
                })
                .toList();
    }

    private Optional<List<Outcome>> attempt(List<Report> reports) {
        Map<String, Long> level = appends.level(targets(reports));
        follower.catchUp();
        Reorganisation changes = new Reorganisation(registry);
        List<About> accepted = new ArrayList<>(reports.size());
        Map<Integer, Refused> refused = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            Target target = Target.of(report, changes.tree());
            Optional<Refused> no =
                    Permission.refusal(report, changes.tree())
                            .or(target::refused)
                            .or(() -> judge(changes, target, report));
            if (no.isPresent()) {
                refused.put(i, no.get());
            } else {
                accepted.add(new About(target.aggregate(), report));
            }
        }
        return refused.isEmpty()
                ? recorded(accepted, level)
                : Optional.of(refused(reports, refused));
    }

    private static Optional<Refused> judge(Reorganisation changes, Target target, Report report) {
        UnitId unit = new UnitId(target.aggregate().substring(Unit.PREFIX.length()));
        return changes.judge(unit, (UnitEvent) report.event());
    }

    /** The aggregates as far as they can be told before the changes; new ones have no past. */
    private List<About> targets(List<Report> reports) {
        return reports.stream()
                .map(report -> new About(Target.of(report, registry).aggregate(), report))
                .filter(about -> !about.aggregate().isEmpty())
                .toList();
    }

    private Optional<List<Outcome>> recorded(List<About> accepted, Map<String, Long> level) {
        try {
            List<Recorded> places = appends.append(accepted, level);
            follower.catchUp();
            List<Outcome> outcomes = new ArrayList<>(places.size());
            for (int i = 0; i < places.size(); i++) {
                outcomes.add(new Outcome.New(accepted.get(i).report().key(), places.get(i)));
            }
            return Optional.of(Collections.unmodifiableList(outcomes));
        } catch (NotAppended e) {
            if (e.reason() == Reason.UNAVAILABLE) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static List<Outcome> refused(List<Report> reports, Map<Integer, Refused> refused) {
        List<Outcome> outcomes = new ArrayList<>(reports.size());
        for (int i = 0; i < reports.size(); i++) {
            EventKey key = reports.get(i).key();
            Refused why = refused.get(i);
            outcomes.add(why == null ? new Outcome.WithOthers(key) : new Outcome.No(key, why));
        }
        return outcomes;
    }
}
