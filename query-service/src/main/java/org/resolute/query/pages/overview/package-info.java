/**
 * The first page: how each resolution stands, what is due next, what moved this week.
 *
 * <p>In: a visit. Out: the page. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.overview;

import org.jspecify.annotations.NullMarked;
