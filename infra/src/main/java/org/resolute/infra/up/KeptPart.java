package org.resolute.infra.up;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolute.platform.Running;

/**
 * One part of the whole that is started again when it dies, so that the death of one does not take
 * the rest down.
 *
 * <p>To the maintainer: a start and a stop hold the same lock. A stop that arrives during a start
 * therefore waits for it and then stops what was started; a start after the stop is refused. That
 * is what makes a Ctrl-C at any moment leave nothing behind.
 */
final class KeptPart implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);

    /** A part that lived so long is healthy; its next death starts counting from the beginning. */
    private static final Duration STEADY_AFTER = Duration.ofMinutes(1);

    private final String name;
    private final Supplier<? extends Running> starter;
    private final Console console;
    private final Lock lock = new ReentrantLock();
    private @Nullable Running running;
    private volatile boolean stopping;

    KeptPart(String name, Supplier<? extends Running> starter, Console console) {
        this.name = name;
        this.starter = starter;
        this.console = console;
    }

    String name() {
        return name;
    }

    void start() {
        lock.lock();
        try {
            if (stopping) {
                throw new IllegalStateException(name + " is not started: everything is stopping");
            }
            running = starter.get();
        } finally {
            lock.unlock();
        }
    }

    boolean isAlive() {
        Running current = running;
        return current != null && current.isAlive();
    }

    /** From now on a death is followed by a start. */
    void keep() {
        Thread.ofVirtual().name("keep " + name).start(this::keepAlive);
    }

    @Override
    public void close() {
        stopping = true;
        lock.lock();
        try {
            if (running != null) {
                running.close();
                running = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private void keepAlive() {
        Duration pause = FIRST_PAUSE;
        long startedNanos = System.nanoTime();
        while (!stopping) {
            if (isAlive()) {
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
                continue;
            }
            if (System.nanoTime() - startedNanos > STEADY_AFTER.toNanos()) {
                pause = FIRST_PAUSE;
            }
            console.say(name, "died; starting it again in " + pause.toSeconds() + " s");
            LockSupport.parkNanos(pause.toNanos());
            pause = longer(pause);
            startedNanos = System.nanoTime();
            startAgain();
        }
    }

    private void startAgain() {
        if (stopping) {
            return;
        }
        try {
            start();
            console.say(name, "started again");
        } catch (RuntimeException e) {
            if (!stopping) {
                console.say(name, "did not start: " + e.getMessage());
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : twice;
    }
}
