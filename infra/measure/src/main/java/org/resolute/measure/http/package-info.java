/**
 * The client all HTTP measurements share, so that none of them is faster by its client.
 *
 * <p>In: requests rendered beforehand, a port on this machine. Out: how many were answered well,
 * how many were not, how long they took. When the server dies the measurement fails.
 */
@NullMarked
package org.resolute.measure.http;

import org.jspecify.annotations.NullMarked;
