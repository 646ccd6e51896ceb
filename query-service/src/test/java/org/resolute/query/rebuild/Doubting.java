package org.resolute.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Sql;

/** A projection that sees one event otherwise than the service did before. */
record Doubting(long position) implements Projection {

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        if (events.stream().anyMatch(event -> event.position() == position)) {
            String sql = "update timeline set attested = not attested where position = ?";
            Sql.update(connection, sql, position);
        }
    }
}
