/**
 * A thin hand on JDBC: statements with their values, rows into records.
 *
 * <p>In: a connection that somebody else opened. Out: lists of records, or the number of rows. No
 * transaction begins or ends here, so a crash means what it means to the caller.
 */
@NullMarked
package org.resolute.query.sql;

import org.jspecify.annotations.NullMarked;
