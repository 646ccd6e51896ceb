package org.resolute.command.ledger;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;

/**
 * Lets the commands of one aggregate through one after the other.
 *
 * <p>Note to the maintainer. A command holds the lock of one aggregate and asks for no second one,
 * so no deadlock can be. Axon's own factory looks for one whenever a command has to wait, and under
 * load that search took most of the time. Aggregates share a fixed number of locks: two of them
 * that meet on one wait for each other, which is slower for those two and wrong for nobody.
 */
final class AggregateLocks implements LockFactory {
    /** A power of two, large beside the commands that are under way at once. */
    private static final int LOCKS = 4_096;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    @Override
    public Lock obtainLock(String aggregate) {
        int hash = aggregate.hashCode();
        ReentrantLock lock = locks[(hash ^ (hash >>> 16)) & (LOCKS - 1)];
        lock.lock();
        return new Held(lock);
    }

    private record Held(ReentrantLock lock) implements Lock {
        @Override
        public void release() {
            lock.unlock();
        }

        @Override
        public boolean isHeld() {
            return lock.isHeldByCurrentThread();
        }
    }
}
