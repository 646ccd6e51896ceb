/**
 * Checking a ledger without believing it: from a live service or from an export on a disk.
 *
 * <p>In: a log in the form of C2SP tlog-tiles, a key that is trusted, checkpoints that were kept.
 * Out: the head that was proved, or {@link org.resolute.proof.NotProven} with the first bad
 * position. Nothing of the log is believed that does not lead to a signature. If the process dies
 * while it checks, it is run again; an export that died goes on with what is missing.
 */
@NullMarked
package org.resolute.infra.verify;

import org.jspecify.annotations.NullMarked;
