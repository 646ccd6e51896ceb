/**
 * What the answers lack, because the events that would tell it were set aside.
 *
 * <p>In: a snapshot, or the table of what waits. Out: for each row of an answer the position from
 * which on something is missing, and the list for those who look after the service. Nothing is
 * kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.aside;

import org.jspecify.annotations.NullMarked;
