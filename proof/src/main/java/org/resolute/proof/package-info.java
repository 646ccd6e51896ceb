/**
 * Proofs about an append-only list of entries: its Merkle tree (RFC 6962, RFC 9162) in tiles, and
 * signed notes, checkpoints and proofs as the C2SP specifications write them.
 *
 * <p>In: bytes of entries, tiles and notes, all of them as doubtful as whoever sent them. Out:
 * hashes, signatures, proofs, or {@link NotProven}. Nothing here touches a disk, a network or a
 * clock, so that the notary who proves and the auditor who checks share it. A crash means nothing
 * here.
 */
@NullMarked
package org.resolute.proof;

import org.jspecify.annotations.NullMarked;
