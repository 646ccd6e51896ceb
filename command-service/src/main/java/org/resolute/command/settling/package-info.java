/**
 * Brings reports to the aggregates they are about and says what became of each.
 *
 * <p>In: reports in the order they were sent, from any way in. Out: an outcome for each, in that
 * order. If the process dies here before the ledger has answered, nothing happened, or the repeat
 * gets the first receipt.
 */
@NullMarked
package org.resolute.command.settling;

import org.jspecify.annotations.NullMarked;
