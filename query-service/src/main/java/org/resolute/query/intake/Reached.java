package org.resolute.query.intake;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The position the views have reached, for those who wait for one.
 *
 * <p>Maintainer's note. The intake sets it after each commit, so a waiter that is let through finds
 * the rows. One condition serves all waiters and each looks for itself; with a thousand of them a
 * commit wakes a thousand virtual threads, which costs less than a query each would. It may go
 * back: the views' commits are not flushed one by one, and a crash of the database can take back
 * the last few, which are then read again.
 */
public final class Reached {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Checkpoint checkpoint = Checkpoint.START;

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    void set(Checkpoint reached) {
        lock.lock();
        try {
            checkpoint = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the views have reached the position; false where the time ran out first. */
    public boolean await(long position, Duration waitMax) throws InterruptedException {
        if (checkpoint.position() >= position) {
            return true;
        }
        long nanosLeft = waitMax.toNanos();
        lock.lockInterruptibly();
        try {
            while (checkpoint.position() < position) {
                if (nanosLeft <= 0) {
                    return false;
                }
                nanosLeft = moved.awaitNanos(nanosLeft);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** For tests of waiting: how many wait now. */
    int waiters() {
        lock.lock();
        try {
            return lock.getWaitQueueLength(moved);
        } finally {
            lock.unlock();
        }
    }
}
