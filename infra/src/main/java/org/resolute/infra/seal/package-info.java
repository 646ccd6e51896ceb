/**
 * Sealing what is published: a table that was answered as of a position gets its digest recorded in
 * the ledger, so that anyone can later compare and be told what has changed since.
 *
 * <p>In: the address of a table, a round of monitoring, a monitor's token. Out: one event of the
 * ledger. Nothing else is kept; if the process dies before its receipt, it is run again, and the
 * ledger says whether that name is sealed already.
 */
@NullMarked
package org.resolute.infra.seal;

import org.jspecify.annotations.NullMarked;
