package org.resolute.command.settling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.resolute.command.ledger.Aggregates;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.ledger.NotAppended;
import org.resolute.command.ledger.NotAppended.Reason;
import org.resolute.command.ledger.Recorded;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.RegistryFollower;
import org.resolute.command.settling.Answers.Answer;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;

/**
 * Settles the reports about one aggregate.
 *
 * <p>Note to the maintainer. The happy path asks the ledger nothing. Only when an append or a rule
 * says no are the reports looked up: one that is recorded already is a repeat or a clash. A rule's
 * no stands only if the aggregate and the registry it was judged by were level with the ledger;
 * otherwise another node knew more, and the report is judged again. Each round settles a report or
 * brings this node level, and {@link #ROUNDS_MAX} bounds them.
 */
final class Settling {
    /** Rounds until a contended report is given back to its sender. */
    static final int ROUNDS_MAX = 8;

    private static final Duration PAUSE_MAX = Duration.ofMillis(40);

    private final Answers answers;
    private final Ledger ledger;
    private final Aggregates aggregates;
    private final RegistryFollower follower;

    Settling(Answers answers, Ledger ledger, Aggregates aggregates, RegistryFollower follower) {
        this.answers = answers;
        this.ledger = ledger;
        this.aggregates = aggregates;
        this.follower = follower;
    }

    List<Outcome> of(String aggregate, List<Report> reports) {
        Outcome[] outcomes = new Outcome[reports.size()];
        List<Integer> open = IntStream.range(0, outcomes.length).boxed().toList();
        for (int round = 1; !open.isEmpty() && round <= ROUNDS_MAX; round++) {
            open = round(aggregate, reports, open, outcomes, round == ROUNDS_MAX);
        }
        for (int i : open) {
            outcomes[i] = new Outcome.Contended(reports.get(i).key());
        }
        return Arrays.asList(outcomes);
    }

    /** A report that no aggregate can judge: a repeat, or the refusal it was given. */
    Outcome refused(Report report, Refused refused) {
        Envelope first = ledger.find(List.of(report.key())).get(report.key());
        return first == null ? new Outcome.No(report.key(), refused) : known(report, first);
    }

    private List<Integer> round(
            String aggregate,
            List<Report> reports,
            List<Integer> open,
            Outcome[] outcomes,
            boolean last) {
        try {
            long known = follower.position();
            List<Report> asked = open.stream().map(reports::get).toList();
            Answer answer = answers.to(Target.command(aggregate, asked));
            List<Integer> refused = new ArrayList<>();
            for (int n = 0; n < asked.size(); n++) {
                EventKey key = asked.get(n).key();
                if (answer.verdicts().each().get(n).isPresent()) {
                    refused.add(n);
                } else {
                    Recorded recorded = answer.recordings().of(key).orElseThrow();
                    outcomes[open.get(n)] = new Outcome.New(key, recorded);
                }
            }
            return refused.isEmpty()
                    ? List.of()
                    : judge(
                            reports,
                            refusals(open, refused, answer, aggregate, known),
                            last,
                            outcomes);
        } catch (NotAppended e) {
            if (e.reason() == Reason.UNAVAILABLE) {
                throw e;
            }
            aggregates.forget(aggregate);
            List<Integer> left = withoutKnown(reports, open, outcomes);
            if (e.reason() == Reason.CONFLICTING && left.size() == open.size()) {
                pause();
            }
            return left;
        }
    }

    /** The refused of one round, and what the aggregate and the registry knew of the ledger. */
    private record Refusals(
            String aggregate, Map<Integer, Refused> why, long revision, long structure) {}

    private static Refusals refusals(
            List<Integer> open,
            List<Integer> refused,
            Answer answer,
            String aggregate,
            long structure) {
        Map<Integer, Refused> why = new LinkedHashMap<>();
        for (int n : refused) {
            why.put(open.get(n), answer.verdicts().each().get(n).orElseThrow());
        }
        int accepted = open.size() - refused.size();
        return new Refusals(aggregate, why, answer.verdicts().revision() + accepted, structure);
    }

    private List<Integer> judge(
            List<Report> reports, Refusals no, boolean isLast, Outcome[] outcomes) {
        List<Integer> left = withoutKnown(reports, List.copyOf(no.why().keySet()), outcomes);
        if (left.isEmpty()) {
            return left;
        }
        boolean stale =
                follower.catchUp() > no.structure()
                        || ledger.revisionOf(no.aggregate()).orElse(-1L) > no.revision();
        if (stale && !isLast) {
            aggregates.forget(no.aggregate());
            return left;
        }
        for (int i : left) {
            Refused why = no.why().get(i);
            outcomes[i] = new Outcome.No(reports.get(i).key(), Objects.requireNonNull(why));
        }
        return List.of();
    }

    /** Settles those that are recorded already; returns the others. */
    private List<Integer> withoutKnown(
            List<Report> reports, List<Integer> open, Outcome[] outcomes) {
        Map<EventKey, Envelope> known =
                ledger.find(open.stream().map(i -> reports.get(i).key()).toList());
        List<Integer> left = new ArrayList<>();
        for (int i : open) {
            Envelope first = known.get(reports.get(i).key());
            if (first == null) {
                left.add(i);
            } else {
                outcomes[i] = known(reports.get(i), first);
            }
        }
        return left;
    }

    /** What those of the reports are that are recorded already; one look-up for all. */
    List<Optional<Outcome>> known(List<Report> reports) {
        Map<EventKey, Envelope> first = ledger.find(reports.stream().map(Report::key).toList());
        return reports.stream()
                .map(report ->
                        Optional.ofNullable(first.get(report.key()))
                                .map(event -> known(report, event)))
                .toList();
    }

    /** What a report is whose source and id are recorded already. */
    static Outcome known(Report report, Envelope first) {
        Recorded recorded = new Recorded(first.place().position(), first.place().recordedAt());
        return isSame(report, first)
                ? new Outcome.Repeat(report.key(), recorded)
                : new Outcome.Clash(report.key(), recorded);
    }

    static boolean isSame(Report report, Envelope first) {
        return first.occurredAt().equals(report.occurrence().at())
                && (isWrittenAlike(report, first) || first.event().equals(report.event()));
    }

    /** Most repeats come letter for letter, and then nobody need read the first one again. */
    private static boolean isWrittenAlike(Report report, Envelope first) {
        return first.type() == report.type() && first.data().equals(report.data());
    }

    /** Lets another one go first who wants the same aggregate. */
    static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, PAUSE_MAX.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
