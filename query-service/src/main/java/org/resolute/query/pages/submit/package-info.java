/**
 * Where people send reports: a file, or one of the commonest facts by a form.
 *
 * <p>In: a visit. Out: the page, whose scripts speak to the service that records; this one passes
 * nothing on. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.submit;

import org.jspecify.annotations.NullMarked;
