/**
 * How a question becomes an answer: parameters, the position waited for, one snapshot of the views,
 * rows as JSON, CSV or a workbook, and the headers that say what position the answer is true for.
 *
 * <p>In: an HTTP request and what a view makes of a snapshot. Out: the response, or a problem.
 * Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.answer;

import org.jspecify.annotations.NullMarked;
