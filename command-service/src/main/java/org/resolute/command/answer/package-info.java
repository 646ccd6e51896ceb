/**
 * What a sender is told: receipts and problems, in Vietnamese and English.
 *
 * <p>In: outcomes, faults and refusals. Out: the words for them. Nothing is kept, so a crash means
 * nothing here.
 */
@NullMarked
package org.resolute.command.answer;

import org.jspecify.annotations.NullMarked;
