/**
 * The service described for those who write programs against it: OpenAPI.
 *
 * <p>In: the document beside this code, which tests hold equal to it. Out: the same. Nothing is
 * kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.described;

import org.jspecify.annotations.NullMarked;
