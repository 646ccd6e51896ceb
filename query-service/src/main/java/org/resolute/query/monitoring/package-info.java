/**
 * What monitors found and demanded, and what units answered.
 *
 * <p>In: events of monitoring rounds, from the intake; units in time. Out: the rounds, findings,
 * stated figures, directives with their replies and sealed reports of a resolution as of a day. A
 * crash leaves the rows as of the checkpoint.
 */
@NullMarked
package org.resolute.query.monitoring;

import org.jspecify.annotations.NullMarked;
