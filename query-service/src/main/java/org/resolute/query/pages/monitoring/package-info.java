/**
 * What monitors found and demanded, what became of it, and what does not fit together.
 *
 * <p>In: a visit. Out: the page. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.monitoring;

import org.jspecify.annotations.NullMarked;
