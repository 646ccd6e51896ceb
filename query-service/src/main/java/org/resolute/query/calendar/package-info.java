/**
 * What stands in the calendar of a resolution: deadlines, directives, reorganisations.
 *
 * <p>In: what the rooms of obligations, monitoring and structure know. Out: the days on which
 * something was, or fell due. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.calendar;

import org.jspecify.annotations.NullMarked;
