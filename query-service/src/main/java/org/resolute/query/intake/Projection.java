package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Turns events into the rows of one view. */
public interface Projection {
    /**
     * Puts what these events change. They follow one another without a hole and continue what was
     * projected before; the caller's transaction also moves the position, so the projection neither
     * commits nor catches.
     *
     * <p>Where it throws, or the database refuses a row, the event at fault is looked for and set
     * aside with all later ones of its subject. They come again, alone or with others, behind later
     * events of other subjects: what an event means must not depend on rows of later positions.
     */
    void project(Connection connection, List<Recorded> events) throws SQLException;

    /**
     * Raised whenever the same events would become other rows; the views are then made anew beside
     * those that serve.
     */
    default int version() {
        return 1;
    }

    /**
     * Whether it is given every event, also those that are not understood or set aside. It must not
     * look inside, it sees each event once, and what it throws stops the intake.
     */
    default boolean takesEveryEvent() {
        return false;
    }

    /** Gets ready for very many events at once: the view is empty, and the topic is long. */
    default void expectMany(Connection connection) throws SQLException {}

    /** Gets ready for questions: the view has nearly caught up. Does no harm if it is ready. */
    default void expectFew(Connection connection) throws SQLException {}
}
