package org.resolute.command.submissions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.resolute.command.answer.Problems;
import org.resolute.command.answer.Receipts;
import org.resolute.command.form.Item;
import org.resolute.command.form.Reading;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.settling.Outcome;
import org.resolute.command.settling.Reception;
import org.resolute.command.submissions.Job.Part;
import org.resolute.command.submissions.Job.Settled;
import org.resolute.command.understanding.Intake;
import org.resolute.command.understanding.Understood;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works through the parts of one submission in their order, as long as its turn lasts.
 *
 * <p>Note to the maintainer. Three parts are under way at once: while one is settled, the next is
 * read and understood, and what became of the last is kept. Parts are settled one after the other,
 * because a later row may rest on an earlier one. Nothing has to be undone when this stops at any
 * point: a part that was recorded without that being kept is settled again, and its events are
 * found to carry the id of this submission at positions behind all that were kept. They are what
 * this submission recorded, so they are counted and answered so, as if nothing had happened.
 */
final class Turn {
    private final Intake intake;
    private final Reception reception;
    private final Receipts receipts;
    private final Ledger ledger;
    private final Store store;
    private final JsonMapper mapper;
    private final ExecutorService beside;

    /**
     * What turns are made with.
     *
     * @param beside runs what goes on beside the settling
     */
    Turn(Parts with, Store store, ExecutorService beside) {
        this.intake = with.intake();
        this.reception = with.reception();
        this.receipts = with.receipts();
        this.ledger = with.ledger();
        this.mapper = with.mapper();
        this.store = store;
        this.beside = beside;
    }

    /** The rooms a submission goes through. */
    record Parts(
            Intake intake,
            Reception reception,
            Receipts receipts,
            Ledger ledger,
            JsonMapper mapper) {}

    /** A part as it was read. */
    private record Read(Part part, List<Understood> understood) {}

    /** Goes on while told to; returns whether there may be more to do. */
    boolean take(Job job, BooleanSupplier mayGoOn) {
        Reading reading = job.form().reading(job.head(), intake);
        Pace pace = new Pace(job.lastPosition(), job.isUncertain());
        int number = job.nextPart();
        Future<Optional<Read>> next = read(job, reading, number);
        Future<Boolean> kept = beside.submit(() -> true);
        for (Optional<Read> one = of(next); one.isPresent(); one = of(next)) {
            if (!of(kept) || !mayGoOn.getAsBoolean()) {
                break;
            }
            Read now = one.get();
            next = read(job, reading, ++number);
            List<Outcome> outcomes = settle(job, now, pace);
            boolean isUncertain = pace.isUncertain;
            if (!of(kept)) {
                return false;
            }
            kept = beside.submit(() -> keep(job, now.part(), reading, outcomes, isUncertain));
        }
        return of(kept);
    }

    /** What the parts of one turn learn from one another. */
    private static final class Pace {
        private long lastPosition;
        private boolean isUncertain;

        /**
         * One look-up a turn costs little; a part of repeats settled without it costs a hundred.
         */
        private boolean isKnown = true;

        Pace(long lastPosition, boolean isUncertain) {
            this.lastPosition = lastPosition;
            this.isUncertain = isUncertain;
        }
    }

    private Future<Optional<Read>> read(Job job, Reading reading, int number) {
        return beside.submit(() ->
                store.part(job.id(), number)
                        .map(part -> new Read(part, understood(job, reading, part))));
    }

    private static List<Understood> understood(Job job, Reading reading, Part part) {
        return part.items().stream().map(item -> reading.understand(item, job.sender())).toList();
    }

    private List<Outcome> settle(Job job, Read read, Pace pace) {
        List<Outcome> outcomes =
                pace.isKnown
                        ? reception.eachKnownFirst(read.understood())
                        : reception.each(read.understood());
        long repeats = outcomes.stream().filter(Outcome.Repeat.class::isInstance).count();
        pace.isKnown = repeats * 2 > outcomes.size();
        if (pace.isUncertain) {
            outcomes = withOwn(job, outcomes, pace);
        }
        pace.lastPosition = Math.max(pace.lastPosition, lastPosition(outcomes));
        return outcomes;
    }

    /** Takes back for this submission what it recorded before it was interrupted. */
    private List<Outcome> withOwn(Job job, List<Outcome> outcomes, Pace pace) {
        List<EventKey> repeated = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Repeat repeat
                    && repeat.recorded().position() > pace.lastPosition) {
                repeated.add(repeat.key());
            }
        }
        Map<EventKey, Envelope> own =
                repeated.isEmpty() ? Map.of() : new HashMap<>(ledger.find(repeated));
        if (!repeated.isEmpty()) {
            own.values().removeIf(event -> !event.origin().correlationId().equals(job.id()));
        }
        pace.isUncertain = !own.isEmpty();
        return outcomes.stream().map(outcome -> taken(outcome, own)).toList();
    }

    /** The first of its key was recorded then; a twin behind it was its repeat then, too. */
    private static Outcome taken(Outcome outcome, Map<EventKey, Envelope> own) {
        return outcome instanceof Outcome.Repeat(var key, var recorded)
                        && own.containsKey(key)
                        && own.remove(key) != null
                ? new Outcome.New(key, recorded)
                : outcome;
    }

    private boolean keep(
            Job job, Part part, Reading reading, List<Outcome> outcomes, boolean isUncertain) {
        Problems problems = new Problems(job.owner().language(), job.id());
        StringBuilder lines = new StringBuilder(outcomes.size() * 160);
        List<Item> refused = new ArrayList<>();
        int recorded = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Item item = part.items().get(i);
            boolean isNew = outcome instanceof Outcome.New;
            if (isNew) {
                recorded++;
            } else if (!(outcome instanceof Outcome.Repeat)) {
                refused.add(item);
            }
            int index = Math.toIntExact(part.first() + i);
            lines.append(
                            mapper.writeValueAsString(
                                    receipts.of(
                                            outcome,
                                            problems.placedBy(reading.placing(item)),
                                            index)))
                    .append('\n');
        }
        int repeated = outcomes.size() - recorded - refused.size();
        Settled settled =
                new Settled(
                        recorded,
                        repeated,
                        refused,
                        lines.toString(),
                        lastPosition(outcomes),
                        isUncertain);
        return store.keep(job, part, settled);
    }

    private static long lastPosition(List<Outcome> outcomes) {
        return outcomes.stream()
                .mapToLong(o -> o instanceof Outcome.New(var _, var at) ? at.position() : 0)
                .max()
                .orElse(0);
    }

    private static <T> T of(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle of a turn", e);
        }
    }
}
