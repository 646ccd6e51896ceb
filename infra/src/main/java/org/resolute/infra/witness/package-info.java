/**
 * A witness of other people's logs: cosigns a checkpoint that goes on from the one before (C2SP
 * tlog-witness), so that a log cannot show different people different histories.
 *
 * <p>In: checkpoints with a proof, from whoever can reach the port; only a signature of a known log
 * counts. Out: cosignatures. What was cosigned last is on the disk before the cosignature leaves,
 * so after a crash the witness contradicts nothing it ever signed.
 */
@NullMarked
package org.resolute.infra.witness;

import org.jspecify.annotations.NullMarked;
