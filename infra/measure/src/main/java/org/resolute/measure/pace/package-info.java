/**
 * A steady rate of reports, and how long each takes from its acknowledgement until it can be seen.
 *
 * <p>In: a pace, and senders that report once when they are told to. Out: the latencies. A sender
 * that fails ends the measurement.
 */
@NullMarked
package org.resolute.measure.pace;

import org.jspecify.annotations.NullMarked;
