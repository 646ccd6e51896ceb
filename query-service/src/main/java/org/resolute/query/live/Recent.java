package org.resolute.query.live;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.resolute.query.structure.Structure;

/**
 * The last messages, one copy for everyone who listens.
 *
 * <p>Note to the maintainer. A listener has no queue: it has a position and asks what follows. So a
 * thousand listeners need the memory of one, and one who is slow is only far behind. Whoever fell
 * behind what is kept reads it from the views instead, and comes back. One condition wakes all;
 * each looks for itself.
 */
final class Recent {
    /** Messages kept. */
    static final int KEPT_MAX = 8_192;

    /** Messages a listener takes at once. */
    private static final int TAKEN_MAX = 500;

    /** So far behind every position that reading begins where the views are. */
    private static final long NOT_BEGUN = Long.MIN_VALUE / 2;

    private final int listenersMax;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final NavigableMap<Long, Told> kept = new TreeMap<>();
    private @Nullable Structure structure;
    private LocalDate day = LocalDate.EPOCH;
    private long floor;
    private long head = NOT_BEGUN;
    private int listeners;
    private boolean isOver;

    Recent(int listenersMax) {
        this.listenersMax = listenersMax;
    }

    /** What a listener finds that has heard everything up to a position. */
    sealed interface Next {
        /** What follows; nothing where the time ran out. */
        record Found(Page page) implements Next {}

        record Nothing() implements Next {}

        /** What follows is not kept here. */
        record Gone() implements Next {}

        /** Nobody is told any more: the service stops. */
        record Over() implements Next {}
    }

    /** Takes a listener's place; false where all are taken, or the service stops. */
    boolean enter() {
        lock.lock();
        try {
            if (isOver || listeners >= listenersMax) {
                return false;
            }
            listeners++;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            listeners--;
        } finally {
            lock.unlock();
        }
    }

    int listeners() {
        lock.lock();
        try {
            return listeners;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until anybody listens, and says behind which position to read on. What happened while
     * nobody listened is left out where it is more than is kept: whoever wants it reads it.
     *
     * @param reached the position of the views
     */
    long begin(long reached) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            boolean wasIdle = head == NOT_BEGUN;
            while (listeners == 0) {
                wasIdle = true;
                changed.await();
            }
            if (wasIdle && reached - head > KEPT_MAX) {
                kept.clear();
                floor = reached;
                head = reached;
                changed.signalAll();
            }
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Adds what follows the position that {@link #begin} said. */
    void add(Page page) {
        lock.lock();
        try {
            page.told().forEach(told -> kept.put(told.position(), told));
            while (kept.size() > KEPT_MAX) {
                floor = kept.pollFirstEntry().getKey();
            }
            head = page.upTo();
            structure = page.structure();
            day = page.day();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What follows the position; waits for it so long. */
    Next after(long position, Duration waitMax) throws InterruptedException {
        long nanosLeft = waitMax.toNanos();
        lock.lockInterruptibly();
        try {
            while (!isOver && head <= position && nanosLeft > 0) {
                nanosLeft = changed.awaitNanos(nanosLeft);
            }
            if (isOver) {
                return new Next.Over();
            } else if (head <= position) {
                return new Next.Nothing();
            }
            return position < floor ? new Next.Gone() : new Next.Found(page(position));
        } finally {
            lock.unlock();
        }
    }

    private Page page(long position) {
        List<Told> told = kept.tailMap(position, false).values().stream().limit(TAKEN_MAX).toList();
        long upTo = told.size() < TAKEN_MAX ? head : told.getLast().position();
        return new Page(told, upTo, Objects.requireNonNull(structure), day);
    }

    /** Nobody is told any more. */
    void end() {
        lock.lock();
        try {
            isOver = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
