/**
 * How much one client may ask of the service, so that a loud one does not slow the others.
 *
 * <p>In: requests whose sender is known, and the number of reports in them. Out: the request goes
 * on, or it is turned away before any work was done for it. What is counted is kept in memory only:
 * after a crash every client begins with a full allowance.
 */
@NullMarked
package org.resolute.command.limits;

import org.jspecify.annotations.NullMarked;
