/**
 * The notary: a Merkle tree over the recorded events, and signed words about it, so that nobody has
 * to believe this service. Served as C2SP tlog-tiles, tlog-checkpoint and tlog-proof specify.
 *
 * <p>In: the ledger's events in their order, as the bytes everyone gets. Out: tiles, checkpoints
 * and proofs. The tree is kept in the database before its root is signed, and one who is not the
 * notary any more can keep nothing. If the process dies here, the next notary goes on from the tree
 * that is kept and signs the same root for it: there is never a second root for a size.
 */
@NullMarked
package org.resolute.command.notary;

import org.jspecify.annotations.NullMarked;
