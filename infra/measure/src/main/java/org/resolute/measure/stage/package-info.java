/**
 * What is measured stands here: a durable PostgreSQL, a Kafka broker, and services and peers as
 * JVMs of their own, started the way they are started for use.
 *
 * <p>In: the jars of the services. Out: ports and databases. When the measurements end, fail or are
 * interrupted, every child is stopped and the folder deleted; if they are killed, the next stage
 * does it.
 */
@NullMarked
package org.resolute.measure.stage;

import org.jspecify.annotations.NullMarked;
