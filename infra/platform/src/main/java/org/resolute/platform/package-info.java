/**
 * The real parts everything runs on: a durable PostgreSQL and a KRaft Kafka broker as children of
 * this process, and the databases a ledger needs.
 *
 * <p>In: a folder that is kept, a port, an address of a server that already runs. Out: running
 * servers and their addresses. When this process dies the children live on; the next start on the
 * same folder finds them by process id and start instant and stops them first. When a child dies,
 * everything it acknowledged is on its folder and a start on that folder brings it back.
 */
@NullMarked
package org.resolute.platform;

import org.jspecify.annotations.NullMarked;
