/**
 * What happens in one round of monitoring: what a superior found, and what became of its demands.
 *
 * <p>In: reports about the round, one command at a time. Out: the events they become, or a refusal
 * with its reason. The rules are pure; only the aggregate itself is known to Axon. If the process
 * dies here, nothing happened.
 */
@NullMarked
package org.resolute.command.monitoring;

import org.jspecify.annotations.NullMarked;
