/**
 * Makes the views anew beside those that serve, and exchanges them.
 *
 * <p>In: a wish, or a service whose projections are not those that made the views; and the ledger's
 * topic from its beginning. Out: the new set in the place of the old one, exchanged in one
 * transaction, and what differed.
 *
 * <p>A crash anywhere leaves the old set serving. What was made of the new one stays, and the next
 * start goes on with it.
 */
@NullMarked
package org.resolute.query.rebuild;

import org.jspecify.annotations.NullMarked;
