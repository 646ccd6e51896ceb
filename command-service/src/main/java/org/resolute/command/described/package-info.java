/**
 * The service described for those who write programs against it: OpenAPI, AsyncAPI, and the page by
 * which a stranger connects a system.
 *
 * <p>In: the documents beside this code, which tests hold equal to it. Out: the same, under the
 * ledger's name. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.command.described;

import org.jspecify.annotations.NullMarked;
