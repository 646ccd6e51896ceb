package org.resolute.query.monitoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Figure.Comparison;
import org.resolute.query.sql.Sql;

/**
 * A number as a monitor stated it; nothing in it is computed here.
 *
 * @param unit absent where it is about the round as a whole
 */
record Stated(
        @Nullable String unit,
        BigDecimal value,
        Comparison comparator,
        @Nullable Long numerator,
        @Nullable Long denominator) {

    static Stated of(ResultSet row) throws SQLException {
        return new Stated(
                row.getString("unit"),
                row.getBigDecimal("value"),
                Comparison.valueOf(row.getString("comparator")),
                Sql.number(row, "numerator"),
                Sql.number(row, "denominator"));
    }
}
