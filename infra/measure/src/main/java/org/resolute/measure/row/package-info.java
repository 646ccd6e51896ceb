/**
 * The measurements, one class each, named by what is measured.
 *
 * <p>In: a stage, and how large to measure. Out: findings, each with what it is compared to in the
 * same run. A measurement that meets any error is reported as failed and the others go on.
 */
@NullMarked
package org.resolute.measure.row;

import org.jspecify.annotations.NullMarked;
