/**
 * What happens to one resolution.
 *
 * <p>In: reports about it, one command at a time. Out: the events they become, or a refusal with
 * its reason. The rules are pure; only the aggregate itself is known to Axon. If the process dies
 * here, nothing happened.
 */
@NullMarked
package org.resolute.command.resolution;

import org.jspecify.annotations.NullMarked;
