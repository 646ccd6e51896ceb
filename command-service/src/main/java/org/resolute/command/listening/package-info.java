/**
 * The way in for senders who speak Kafka: the topic of submissions, answered on the topic of
 * receipts. Off unless it is configured.
 *
 * <p>In: CloudEvents in structured mode. Out: a receipt for each, in the order of their partition.
 * If the process dies here, records whose receipts are not acknowledged are read again; what they
 * recorded is recognised, and their receipts say so.
 */
@NullMarked
package org.resolute.command.listening;

import org.jspecify.annotations.NullMarked;
