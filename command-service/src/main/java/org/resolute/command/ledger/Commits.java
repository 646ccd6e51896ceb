package org.resolute.command.ledger;

import java.time.Duration;

/** Tells whoever follows the ledger on this node that something was committed. */
public final class Commits {
    private long head;

    synchronized void reached(long position) {
        head = Math.max(head, position);
        notifyAll();
    }

    /** Returns as soon as this node committed something behind a position, or after a while. */
    public synchronized void awaitBeyond(long position, Duration waitMax)
            throws InterruptedException {
        long until = System.nanoTime() + waitMax.toNanos();
        for (long left = waitMax.toMillis();
                head <= position && left > 0;
                left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** The last position this node committed; 0 before its first. */
    public synchronized long head() {
        return head;
    }
}
