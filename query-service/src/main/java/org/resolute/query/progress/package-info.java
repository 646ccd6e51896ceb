/**
 * How far units have come with a resolution: one row a unit, its own work or its whole subtree.
 *
 * <p>In: events of undertakings, from the intake; the tree, from the structure. Out: a row for each
 * undertaking, put whole, and sums over them when asked. A crash leaves the rows as of the
 * checkpoint.
 */
@NullMarked
package org.resolute.query.progress;

import org.jspecify.annotations.NullMarked;
