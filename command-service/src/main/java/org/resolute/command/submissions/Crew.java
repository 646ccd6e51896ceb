package org.resolute.command.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.resolute.command.ledger.LedgerUnreadable;
import org.resolute.command.ledger.NotAppended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * The workers of one node. Each takes a submission for a turn, then the one whose sender has waited
 * longest, and so on; nodes see in the database what the others have taken.
 */
final class Crew implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final long SWEEP_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Store store;
    private final Turn.Parts with;
    private final Semaphore called = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean open;

    Crew(Store store, Turn.Parts with) {
        this.store = store;
        this.with = with;
    }

    /** There may be something to do. */
    void call() {
        called.release();
    }

    @Override
    public void start() {
        open = true;
        for (int i = 1; i <= SubmissionBounds.AT_ONCE; i++) {
            workers.add(Thread.ofPlatform().name("submissions-" + i).start(this::work));
        }
    }

    private void work() {
        long swept = System.nanoTime() - SWEEP_NANOS;
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Turn turn = new Turn(with, store, beside);
            while (open) {
                if (System.nanoTime() - swept >= SWEEP_NANOS) {
                    swept = System.nanoTime();
                    sweep();
                }
                if (!worked(turn)) {
                    called.tryAcquire(SubmissionBounds.IDLE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
                    called.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            int swept = store.sweep();
            if (swept > 0) {
                LOG.info("Removed {} submissions that are kept no longer", swept);
            }
        } catch (DataAccessException e) {
            LOG.warn("Submissions could not be swept: {}", e.getMessage());
        }
    }

    /** Takes a turn; false where nothing is to be done now. */
    private boolean worked(Turn turn) {
        Optional<Job> job;
        try {
            job = store.claim();
        } catch (DataAccessException e) {
            LOG.warn("Submissions could not be looked for: {}", e.getMessage());
            return false;
        }
        job.ifPresent(claimed -> take(turn, claimed));
        return job.isPresent();
    }

    private void take(Turn turn, Job job) {
        long until = System.nanoTime() + SubmissionBounds.TURN.toNanos();
        try {
            turn.take(job, () -> open && System.nanoTime() < until);
            store.release(job);
        } catch (NotAppended | LedgerUnreadable | DataAccessException e) {
            LOG.warn("Submission {} waits: {}", job.id(), e.getMessage());
            quietly(job, () -> store.pause(job));
        } catch (RuntimeException e) {
            LOG.error("Submission {} met something broken", job.id(), e);
            quietly(job, () -> store.broken(job));
        }
    }

    /** Where even that is impossible, the lease ends by itself. */
    private static void quietly(Job job, Runnable change) {
        try {
            change.run();
        } catch (DataAccessException e) {
            LOG.warn("Submission {} is left to its lease: {}", job.id(), e.getMessage());
        }
    }

    /** Ends the turns under way after the part each is at. */
    @Override
    public void stop() {
        open = false;
        called.release(SubmissionBounds.AT_ONCE);
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
