/**
 * How the service itself stands: positions, lag, views made anew, events set aside.
 *
 * <p>In: a visit. Out: the page. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.running;

import org.jspecify.annotations.NullMarked;
