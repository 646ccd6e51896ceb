/**
 * A peer that answers questions about progress from a table that holds the rows already.
 *
 * <p>In: the question. Out: the rows as JSON, from the server and the pool that the query service
 * uses. It keeps nothing itself.
 */
@NullMarked
package org.resolute.measure.held;

import org.jspecify.annotations.NullMarked;
