/**
 * Recomputing what is served: the views are made anew from the topic, beside the live ones, and
 * every row and answer is compared as of one position.
 *
 * <p>In: a running query-service, its topic, its database. Out: nothing, or {@link
 * org.resolute.infra.audit.Differs} with the first difference. Nothing of the live views is
 * believed and nothing of them is touched. If the process dies, the next audit removes what it left
 * behind and begins anew.
 */
@NullMarked
package org.resolute.infra.audit;

import org.jspecify.annotations.NullMarked;
