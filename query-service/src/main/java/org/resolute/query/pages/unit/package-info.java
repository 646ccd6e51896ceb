/**
 * The units, and one unit: what it is, where it came from, and its work on a resolution.
 *
 * <p>In: a visit. Out: the pages. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.unit;

import org.jspecify.annotations.NullMarked;
