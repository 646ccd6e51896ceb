package org.resolute.command.settling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryFollower;
import org.resolute.command.registry.Rehearsal;
import org.resolute.command.registry.Surroundings;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;

/**
 * Finds out what would become of reports, and keeps nothing.
 *
 * <p>Note to the maintainer. The order of reading is the guard. First the pasts of the aggregates,
 * so that whatever another node adds to them from then on is found as a conflict by whoever appends
 * on their revisions. Then the registry. Then the keys: a report that was recorded by then is a
 * repeat, and is not judged by a past that holds itself. So a no rests on what the ledger held
 * after the reports came in, as the no of {@link Settling} does.
 */
final class Rehearsing {
    private final Registry registry;
    private final RegistryFollower follower;
    private final Ledger ledger;

    Rehearsing(Registry registry, RegistryFollower follower, Ledger ledger) {
        this.registry = registry;
        this.follower = follower;
        this.ledger = ledger;
    }

    /** The fate of each report, in the order in which {@link Submission} would settle them. */
    Course of(List<Report> reports) {
        Tried tried = new Tried(ledger, aggregates(reports));
        Trial trial = trial(reports, tried);
        Map<EventKey, Envelope> known = ledger.find(reports.stream().map(Report::key).toList());
        List<Fate> fates = new ArrayList<>(reports.size());
        Map<EventKey, Integer> accepted = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            Envelope recorded = known.get(report.key());
            Integer first = accepted.get(report.key());
            Optional<Fate> forbidden = trial.forbidden(report);
            if (forbidden.isPresent()) {
                fates.add(forbidden.get());
            } else if (recorded != null) {
                fates.add(new Fate.Known(recorded));
            } else if (first != null) {
                fates.add(new Fate.Twin(first, isSame(reports.get(first), report)));
            } else {
                fates.add(trial.judge(report));
                if (fates.getLast() instanceof Fate.Accepted) {
                    accepted.put(report.key(), i);
                }
            }
        }
        return new Course(reports, fates, tried.level());
    }

    private static boolean isSame(Report one, Report other) {
        return one.event().equals(other.event())
                && one.occurrence().at().equals(other.occurrence().at());
    }

    private Trial trial(List<Report> reports, Tried tried) {
        if (reports.stream().anyMatch(Target::isStructural)) {
            Rehearsal stage = follower.rehearsal();
            return new Trial(new Surroundings(stage.registry(), tried), Optional.of(stage), tried);
        }
        follower.catchUp();
        return new Trial(new Surroundings(registry, tried), Optional.empty(), tried);
    }

    /** The aggregates as far as they can be told beforehand; others are looked up on the way. */
    private Set<String> aggregates(List<Report> reports) {
        return reports.stream()
                .map(report -> Target.of(report, registry).aggregate())
                .filter(aggregate -> !aggregate.isEmpty())
                .collect(Collectors.toSet());
    }
}
