package org.resolute.query.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A resolution and the unit under which it is to be carried out. */
public record ResolutionRow(
        String id,
        String title,
        String adoptedBy,
        String scope,
        LocalDate termFrom,
        LocalDate termTo) {

    static ResolutionRow of(ResultSet row) throws SQLException {
        return new ResolutionRow(
                row.getString("id"),
                row.getString("title"),
                row.getString("adopted_by"),
                row.getString("scope"),
                row.getObject("term_from", LocalDate.class),
                row.getObject("term_to", LocalDate.class));
    }
}
