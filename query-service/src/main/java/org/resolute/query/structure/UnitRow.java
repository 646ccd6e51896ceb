package org.resolute.query.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the tree.
 *
 * @param path the ids from the root down to this unit, each followed by a slash
 * @param codes as {@code system:code}, separated by a space
 */
public record UnitRow(
        String id,
        String name,
        String level,
        String kind,
        @Nullable String parent,
        String path,
        String codes,
        LocalDate effectiveOn,
        String instrument) {

    static UnitRow of(ResultSet row) throws SQLException {
        return new UnitRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("level"),
                row.getString("kind"),
                row.getString("parent"),
                row.getString("path"),
                row.getString("codes"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("instrument"));
    }

    /** How many units stand above. */
    public int depth() {
        return (int) path.chars().filter(c -> c == '/').count() - 1;
    }

    /** The first path that lies behind this unit and all below it. */
    public String pathEnd() {
        return path.substring(0, path.length() - 1) + (char) ('/' + 1);
    }
}
