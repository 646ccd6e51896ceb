/**
 * One event, as it was told and recorded: where every "why" ends.
 *
 * <p>In: a visit. Out: the page. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.event;

import org.jspecify.annotations.NullMarked;
