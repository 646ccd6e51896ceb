/**
 * The calendar the reports run by: working days, and months that do not begin on the first.
 *
 * <p>In: days. Out: days, or {@link org.resolute.events.calendar.CalendarUnknown} where nobody has
 * published the holidays yet. The holidays are data that ships with the program and is read once;
 * no clock is read, so a crash means nothing here.
 */
@NullMarked
package org.resolute.events.calendar;

import org.jspecify.annotations.NullMarked;
