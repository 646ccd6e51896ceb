/**
 * The vocabulary as bytes: the stable name of each event, the JSON of its data, and the envelope
 * that the ledger, Kafka and the proofs share to the byte.
 *
 * <p>In: records of the vocabulary or bytes of a sender. Out: the other of the two, or {@link
 * org.resolute.events.Malformed}. This is the only room that knows Jackson. A crash means nothing
 * here.
 */
@NullMarked
package org.resolute.events.wire;

import org.jspecify.annotations.NullMarked;
