/**
 * What each unit reported under a resolution, folded from its counted entries whenever it is asked.
 *
 * <p>In: facts of the timeline. Out: an account for each unit, with its documents, the reports that
 * may fulfil an obligation, and the sums of what was stated. Nothing is kept, so a crash means
 * nothing here.
 */
@NullMarked
package org.resolute.query.account;

import org.jspecify.annotations.NullMarked;
