package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts events into the views within one transaction, and sets aside what cannot be put.
 *
 * <p>Maintainer's note. At first all events are put at once, without any savepoint. Where that
 * fails the caller rolls back and has them put in parts: a part that fails is rolled back to its
 * savepoint and halved, until the one at fault is alone. It is set aside, and so is every later
 * event of its subject, whose meaning may rest on it. A batch of n events of which k fail is put
 * some k log n times, so that is no way to spend every batch. So many subjects that it cannot be
 * their own fault stop the intake.
 */
final class Putting {
    /** Subjects whose events wait; more of them are the fault of something else. */
    static final int SUBJECTS_MAX = 1_000;

    private static final int REASON_CHARACTERS_MAX = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Putting.class);

    private final List<Projection> projections;
    private final SetAsideTable aside;
    private final Step.Watcher steps;
    private final Connection open;
    private final Set<String> held;
    private final List<Recorded> put = new ArrayList<>();

    /**
     * @param held the subjects whose events wait
     */
    Putting(Putters putters, Connection open, Set<String> held) {
        this.projections = putters.projections();
        this.aside = putters.aside();
        this.steps = putters.steps();
        this.open = open;
        this.held = new HashSet<>(held);
    }

    /** What all of them have in common. */
    record Putters(List<Projection> projections, SetAsideTable aside, Step.Watcher steps) {

        /**
         * May take as long as it takes to sort a large view; a silent database is not gone then.
         */
        void makeReady(Connection open) throws SQLException {
            int silenceMillisMax = open.getNetworkTimeout();
            open.setNetworkTimeout(Runnable::run, 0);
            for (Projection projection : projections) {
                projection.expectFew(open);
            }
            open.setNetworkTimeout(Runnable::run, silenceMillisMax);
        }
    }

    /** The subjects whose events wait now. */
    Set<String> held() {
        return held;
    }

    /** What was put in parts. */
    List<Recorded> put() {
        return put;
    }

    /** New events, all at once; throws what a projection or the database says to any of them. */
    void putAtOnce(List<Recorded> events) throws SQLException {
        project(events, true);
        List<Recorded> free = free(events);
        if (!free.isEmpty()) {
            project(free, false);
        }
    }

    /** New events, so that those that can be put are. */
    void putInParts(List<Recorded> events) throws SQLException {
        project(events, true);
        putParts(events);
    }

    /** Events that were set aside before. */
    void putAgain(List<Recorded> events) throws SQLException {
        putParts(events);
    }

    private void putParts(List<Recorded> events) throws SQLException {
        List<Recorded> free = free(events);
        if (free.isEmpty()) {
            return;
        }
        Savepoint before = open.setSavepoint();
        Optional<String> failure = failure(free);
        if (failure.isEmpty()) {
            open.releaseSavepoint(before);
            put.addAll(free);
        } else {
            open.rollback(before);
            if (free.size() == 1) {
                hold(free.getFirst(), failure.get());
            } else {
                putParts(free.subList(0, free.size() / 2));
                putParts(free.subList(free.size() / 2, free.size()));
            }
        }
    }

    /** Those whose subject does not wait; the others are set aside. */
    private List<Recorded> free(List<Recorded> events) throws SQLException {
        if (held.isEmpty() && events.stream().allMatch(Recorded::isRead)) {
            return events;
        }
        List<Recorded> free = new ArrayList<>(events.size());
        for (Recorded event : events) {
            if (held.contains(event.heading().subject())) {
                aside.put(open, event, null);
            } else if (event.isRead()) {
                free.add(event);
            } else {
                hold(event, event.reason());
            }
        }
        return free;
    }

    private void hold(Recorded event, String reason) throws SQLException {
        String subject = event.heading().subject();
        LOG.error(
                "SET ASIDE from position {}: {} of {}: {}. The others go on; a mended service puts"
                        + " it when it starts",
                event.position(),
                event.heading().type(),
                subject,
                reason);
        held.add(subject);
        if (held.size() > SUBJECTS_MAX) {
            throw new Broken(
                    "events of more than %d subjects cannot be put; the last: %s"
                            .formatted(SUBJECTS_MAX, reason));
        }
        aside.put(open, event, reason);
    }

    private Optional<String> failure(List<Recorded> events) throws SQLException {
        try {
            project(events, false);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(told(e));
        } catch (SQLException e) {
            if (isOfTheRows(e)) {
                return Optional.of(told(e));
            }
            throw e;
        }
    }

    private static String told(Exception e) {
        String told = e instanceof Broken ? String.valueOf(e.getMessage()) : e.toString();
        return told.substring(0, Math.min(told.length(), REASON_CHARACTERS_MAX));
    }

    /** Whether what was thrown may be the fault of an event. */
    static boolean isOfTheRows(Exception e) {
        return e instanceof RuntimeException
                || (e instanceof SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("22")
                                || sql.getSQLState().startsWith("23")));
    }

    private void project(List<Recorded> events, boolean everyEvent) throws SQLException {
        for (Projection projection : projections) {
            if (projection.takesEveryEvent() == everyEvent) {
                projection.project(open, events);
                steps.at(Step.PROJECTED);
            }
        }
    }
}
