/**
 * How the service itself stands: the position reached, the lag, and whether the intake goes on.
 *
 * <p>In: the standing of the intake. Out: one object. Nothing is kept, so a crash means nothing
 * here.
 */
@NullMarked
package org.resolute.query.status;

import org.jspecify.annotations.NullMarked;
