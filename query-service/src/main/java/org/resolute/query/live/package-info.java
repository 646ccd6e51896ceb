/**
 * What happens, told as it happens: server-sent events.
 *
 * <p>In: rows of the views behind a position, read once for everyone who listens. Out: one message
 * an event, in ledger order, to each listener who may hear it. Nothing is kept but the last few
 * thousand messages in memory, so a crash means that listeners come again and name the position
 * they have heard up to.
 */
@NullMarked
package org.resolute.query.live;

import org.jspecify.annotations.NullMarked;
