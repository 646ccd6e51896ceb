/**
 * The way in: reports over HTTP, answered one by one.
 *
 * <p>In: bytes of any sender. Out: a receipt for each report, or a problem that says what, where
 * and how to mend it. If the process dies here before the ledger has answered, nothing happened, or
 * the repeat gets the first receipt.
 */
@NullMarked
package org.resolute.command.door;

import org.jspecify.annotations.NullMarked;
