/**
 * Starting and stopping everything on one machine.
 *
 * <p>In: the command line, the environment, the data folder of earlier runs. Out: servers and
 * services that run, their addresses in {@code run/addresses.env}, their logs. When the launcher is
 * killed its children live on; the next {@code up} or {@code down} finds them by process id and
 * start instant and stops them. When a child dies the launcher starts it again.
 */
@NullMarked
package org.resolute.infra.up;

import org.jspecify.annotations.NullMarked;
