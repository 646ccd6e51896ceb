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
     * @throws Broken where an event contradicts the rows, which the ledger's rules make impossible
     */
    void project(Connection connection, List<Recorded> events) throws SQLException;

    /** Gets ready for very many events at once: the view is empty, and the topic is long. */
    default void expectMany(Connection connection) throws SQLException {}

    /** Gets ready for questions: the view has nearly caught up. Does no harm if it is ready. */
    default void expectFew(Connection connection) throws SQLException {}
}
