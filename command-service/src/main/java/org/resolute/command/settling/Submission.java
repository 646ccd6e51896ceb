package org.resolute.command.settling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.resolute.command.access.Permission;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryFollower;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EventKey;

/**
 * Takes reports in the order they were sent and says what became of each.
 *
 * <p>Note to the maintainer. Reports about one aggregate become one command, so that a unit's file
 * of five hundred rows costs one append; different aggregates run beside each other and meet again
 * in the group commit. A structural report is a barrier: those before it are settled first, and
 * those behind it see what it changed. A correction is judged by what it corrects as it is
 * recorded, so what stands before it is settled first, too. So is the first of two reports with one
 * key, whereupon the second is recognised as its repeat, or judged behind it.
 */
final class Submission {
    private final Registry registry;
    private final RegistryFollower follower;
    private final Settling settling;
    private final Rehearsing rehearsing;
    private final Together together;
    private final ReentrantLock structure = new ReentrantLock();

    Submission(
            Registry registry,
            RegistryFollower follower,
            Settling settling,
            Rehearsing rehearsing,
            Together together) {
        this.registry = registry;
        this.follower = follower;
        this.settling = settling;
        this.rehearsing = rehearsing;
        this.together = together;
    }

    /** Takes reports as a whole or not at all. */
    List<Outcome> together(List<Report> reports) {
        if (reports.stream().noneMatch(Target::isStructural)) {
            return together.of(reports);
        }
        structure.lock();
        try {
            return together.of(reports);
        } finally {
            structure.unlock();
        }
    }

    /** What would become of the reports, of which nothing is kept. */
    Course rehearsed(List<Report> reports) {
        return rehearsing.of(reports);
    }

    /** Takes each report for itself. */
    List<Outcome> of(List<Report> reports) {
        Outcome[] outcomes = new Outcome[reports.size()];
        Set<EventKey> seen = new HashSet<>();
        List<Integer> facts = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Report report = reports.get(i);
            boolean isTwin = !seen.add(report.key());
            if (isTwin || Target.isStructural(report) || Target.restsOnTheLedger(report)) {
                settleFacts(reports, facts, outcomes);
                facts.clear();
            }
            if (Target.isStructural(report)) {
                outcomes[i] = structural(report);
            } else {
                facts.add(i);
            }
        }
        settleFacts(reports, facts, outcomes);
        return List.of(outcomes);
    }

    /**
     * Takes each report for itself; one look-up tells which of them are recorded already. Who may
     * not record a report is not told that it is.
     */
    List<Outcome> ofKnownFirst(List<Report> reports) {
        List<Optional<Outcome>> known = new ArrayList<>(settling.known(reports));
        List<Report> others = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            if (known.get(i).isEmpty() || Permission.refusal(report, registry).isPresent()) {
                known.set(i, Optional.empty());
                others.add(report);
            }
        }
        Iterator<Outcome> settled = of(others).iterator();
        return known.stream().map(outcome -> outcome.orElseGet(settled::next)).toList();
    }

    private Outcome structural(Report report) {
        structure.lock();
        try {
            Target target = target(report);
            Optional<Refused> forbidden = forbidden(report);
            if (forbidden.isPresent()) {
                return new Outcome.No(report.key(), forbidden.get());
            }
            if (target.refused().isPresent()) {
                return settling.refused(report, target.refused().get());
            }
            Outcome outcome = settling.of(target.aggregate(), List.of(report)).getFirst();
            follower.catchUp();
            return outcome;
        } finally {
            structure.unlock();
        }
    }

    private void settleFacts(List<Report> reports, List<Integer> facts, Outcome[] outcomes) {
        Map<String, List<Integer>> byAggregate = new LinkedHashMap<>();
        for (int i : facts) {
            Target target = target(reports.get(i));
            Optional<Refused> forbidden = forbidden(reports.get(i));
            if (forbidden.isPresent()) {
                outcomes[i] = new Outcome.No(reports.get(i).key(), forbidden.get());
            } else if (target.refused().isPresent()) {
                outcomes[i] = settling.refused(reports.get(i), target.refused().get());
            } else {
                byAggregate.computeIfAbsent(target.aggregate(), a -> new ArrayList<>()).add(i);
            }
        }
        List<Runnable> groups = new ArrayList<>(byAggregate.size());
        byAggregate.forEach((aggregate, group) ->
                groups.add(() -> settleGroup(aggregate, reports, group, outcomes)));
        besideEachOther(groups);
    }

    /** Whether its sender may not; asked again of what others recorded before it is told so. */
    private Optional<Refused> forbidden(Report report) {
        Optional<Refused> forbidden = Permission.refusal(report, registry);
        if (forbidden.isPresent()) {
            follower.catchUp();
            return Permission.refusal(report, registry);
        }
        return forbidden;
    }

    /** The aggregate of a report; where no unit is found, found again in what others recorded. */
    private Target target(Report report) {
        Target target = Target.of(report, registry);
        if (target.refused().isPresent()) {
            follower.catchUp();
            return Target.of(report, registry);
        }
        return target;
    }

    private void settleGroup(
            String aggregate, List<Report> reports, List<Integer> group, Outcome[] outcomes) {
        for (int from = 0; from < group.size(); from += Ledger.COMMAND_REPORTS_MAX) {
            int to = Math.min(group.size(), from + Ledger.COMMAND_REPORTS_MAX);
            List<Integer> some = group.subList(from, to);
            List<Outcome> settled =
                    settling.of(aggregate, some.stream().map(reports::get).toList());
            for (int i = 0; i < settled.size(); i++) {
                outcomes[some.get(i)] = settled.get(i);
            }
        }
    }

    private static void besideEachOther(List<Runnable> groups) {
        if (groups.size() <= 1) {
            groups.forEach(Runnable::run);
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>(groups.size());
            groups.forEach(group -> running.add(threads.submit(group)));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a submission was being settled", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
