/**
 * How far the units have come with a resolution: a table over the tree, the same as a heat map, and
 * for every figure why it is what it is, down to what is owed and to the events behind that.
 *
 * <p>In: a visit. Out: the pages. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.progress;

import org.jspecify.annotations.NullMarked;
