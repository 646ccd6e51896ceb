package org.resolute.tokens;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;

/** What is asked of the tokens of a test, at a time the test sets. */
final class Asked {
    /** A clock that stands until it is set. */
    static final class StandingClock extends Clock {
        private volatile Instant now = InstantSource.system().instant();

        void advance(java.time.Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Asked() {}

    static Caller who(Tokens tokens, String token) {
        return tokens.known(token).caller();
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The part of a token: 0 its header, 1 its claims. */
    static String part(String token, int index) {
        return new String(
                Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]),
                StandardCharsets.UTF_8);
    }
}
