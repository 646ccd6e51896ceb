/**
 * Where people sign in at an OIDC issuer, so that nobody hands them a token.
 *
 * <p>In: a browser that the issuer sends back with a code. Out: the token that the code was
 * exchanged for, as the cookie that every page takes; or a page that says why there is none. What
 * is known of an attempt lies in a cookie of its own, so a crash means nothing here, and the answer
 * may come to another instance.
 */
@NullMarked
package org.resolute.query.pages.issuer;

import org.jspecify.annotations.NullMarked;
