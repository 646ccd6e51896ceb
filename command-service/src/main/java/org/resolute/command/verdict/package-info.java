/**
 * What an aggregate answers to a report: accepted, or refused for a named reason.
 *
 * <p>In: nothing. Out: plain values. A crash means nothing here.
 */
@NullMarked
package org.resolute.command.verdict;

import org.jspecify.annotations.NullMarked;
