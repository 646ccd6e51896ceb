/**
 * The topic of a ledger without the services: what Kafka's own clients make of it.
 *
 * <p>In: the events of a ledger, a broker. Out: records like those the relay sends, and how fast
 * they are sent and read. A crash leaves a topic that is thrown away.
 */
@NullMarked
package org.resolute.measure.topic;

import org.jspecify.annotations.NullMarked;
