/**
 * A peer: the same report taken by Axon as it comes, with its JDBC event store.
 *
 * <p>In: a report over HTTP. Out: one command, one aggregate loaded, one event inserted in a
 * transaction of its own. After a crash the event is in the table or it is not.
 */
@NullMarked
package org.resolute.measure.stock;

import org.jspecify.annotations.NullMarked;
