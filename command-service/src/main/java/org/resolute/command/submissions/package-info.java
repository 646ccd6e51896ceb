/**
 * Files that are too large to be answered at once: taken in, worked through in turns, and answered
 * when their sender asks.
 *
 * <p>In: the body of a request, told apart into items while it arrives. Out: how far the work is, a
 * receipt for each item, and the refused ones as they came. Before it is accepted all of it is
 * durable beside the ledger. If the process dies here, an upload that was not accepted is gone and
 * its sender repeats it; an accepted one is taken up again where its last kept part ended, and what
 * was recorded beyond that is recognised.
 */
@NullMarked
package org.resolute.command.submissions;

import org.jspecify.annotations.NullMarked;
