/**
 * The ledger: every accepted event in one dense order, durable before anyone is told.
 *
 * <p>In: events that an aggregate decided on, from many threads at once. Out: their positions, or
 * the word that another writer was first. If the process dies here, an append is committed or it is
 * not; a sender who got no answer repeats and gets the first receipt.
 */
@NullMarked
package org.resolute.command.ledger;

import org.jspecify.annotations.NullMarked;
