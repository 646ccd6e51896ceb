/**
 * A resolution as it went: its figures at any position of the ledger and on any day, played.
 *
 * <p>In: a visit. Out: the page as of that moment; its script asks for it again moment after
 * moment. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.pages.replay;

import org.jspecify.annotations.NullMarked;
