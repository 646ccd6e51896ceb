/**
 * Where units speak. One way through: door, aggregate, ledger, and from the ledger to Kafka.
 *
 * <p>In: reports over HTTP. Out: receipts, and the topic of the ledger. What is true after a crash
 * is told by each room.
 */
@NullMarked
package org.resolute.command;

import org.jspecify.annotations.NullMarked;
