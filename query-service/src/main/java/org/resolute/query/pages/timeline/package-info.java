/**
 * What happened under a resolution: a chart by day, and the list of entries under it.
 *
 * <p>In: a visit. Out: the page. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.timeline;

import org.jspecify.annotations.NullMarked;
