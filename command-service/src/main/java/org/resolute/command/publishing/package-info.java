/**
 * The way from the ledger to Kafka: every event once or more, never skipped, never out of order.
 *
 * <p>In: the committed events of the ledger. Out: records of the topic {@code ledger.<name>}, whose
 * values are the events' envelopes. There is no cursor to lose: Kafka's last record says where to
 * go on. If the process dies here, some records may be sent twice; readers drop repeats.
 */
@NullMarked
package org.resolute.command.publishing;

import org.jspecify.annotations.NullMarked;
