/**
 * Where auditors see the last checkpoint and check, in their own browser, that an event is in it.
 *
 * <p>In: a visit. Out: the page, whose scripts fetch the log from the service that records. Nothing
 * is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.audit;

import org.jspecify.annotations.NullMarked;
