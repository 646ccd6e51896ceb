/**
 * How fast it is: measurements side by side with peers and limits, in one run on one machine.
 *
 * <p>In: which rows to measure, and how large. Out: a Markdown table on standard output; what is
 * going on meanwhile on standard error. A crash leaves nothing but a folder under {@code target/}.
 */
@NullMarked
package org.resolute.measure;

import org.jspecify.annotations.NullMarked;
