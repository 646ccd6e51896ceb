package org.resolute.platform;

/** Something that was started, may die, and can be stopped in order. */
public interface Running extends AutoCloseable {

    boolean isAlive();

    /** Stops it in order; of no effect when it has ended already. */
    @Override
    void close();
}
