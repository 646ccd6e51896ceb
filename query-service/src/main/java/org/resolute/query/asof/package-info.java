/**
 * The clock of the ledger: which position an instant of recording means, and when a position was
 * recorded.
 *
 * <p>In: every event, from the intake. Out: a row for each moment of recording, and what a reader
 * who looks back asks as of. A crash leaves the rows as of the checkpoint.
 */
@NullMarked
package org.resolute.query.asof;

import org.jspecify.annotations.NullMarked;
