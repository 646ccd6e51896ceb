package org.resolute.query.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the row a result stands at. */
public interface Row<T> {
    T of(ResultSet row) throws SQLException;
}
