package org.resolute.query.intake;

import java.sql.Connection;
import java.util.List;
import java.util.Set;

/** A projection that does not know what to make of some events. */
record Stubborn(Set<Long> positions) implements Projection {

    @Override
    public void project(Connection connection, List<Recorded> events) {
        for (Recorded event : events) {
            if (positions.contains(event.position())) {
                throw new IllegalStateException("what is " + event.position() + "?");
            }
        }
    }
}
