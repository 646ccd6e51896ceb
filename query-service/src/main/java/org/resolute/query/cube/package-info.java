/**
 * Sums over two axes: what was known at a position of the ledger of what had happened by a day.
 *
 * <p>In: how numbers step from position to position and from day to day. Out: the numbers at any
 * corner of the two. All of it lives in memory, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.cube;

import org.jspecify.annotations.NullMarked;
