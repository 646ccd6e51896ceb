/**
 * What does not fit together: findings that contradict one another, limitations nobody must mend,
 * demands without a reason or a reply, units that disagree with those below, rates without a base.
 *
 * <p>In: what monitors said, progress, and the tree of a day. Out: a row with a sentence for each.
 * Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.noticing;

import org.jspecify.annotations.NullMarked;
