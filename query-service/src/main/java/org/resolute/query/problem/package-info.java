/**
 * How a question is turned down: RFC 9457 problems with a page for each code, in the asker's
 * language, under the correlation id of the request.
 *
 * <p>In: what a reader refuses, what the framework refuses, what breaks. Out: {@code
 * application/problem+json}. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.problem;

import org.jspecify.annotations.NullMarked;
