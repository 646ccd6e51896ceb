/**
 * What tests begin with: a ledger's facts, its topic, and a service that reads it.
 *
 * <p>In: real servers. Out: real records and real answers.
 */
@NullMarked
package org.resolute.query.given;

import org.jspecify.annotations.NullMarked;
