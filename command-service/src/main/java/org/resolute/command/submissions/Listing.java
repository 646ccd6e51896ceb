package org.resolute.command.submissions;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A page of submissions, the newest first.
 *
 * @param owner whose; those of all senders where there is none
 * @param limit of the page
 * @param after where the page before ended
 */
public record Listing(Optional<String> owner, int limit, Optional<Cursor> after) {
    public static final int LIMIT_MAX = 100;

    public Listing {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("a page has from 1 to " + LIMIT_MAX + " rows");
        }
    }

    /**
     * What was found.
     *
     * @param next where the next page begins; empty behind the last
     */
    public record Page(List<Progress> rows, Optional<Cursor> next) {}

    /** The last row of a page. It is found again, and what follows, also after it was removed. */
    public record Cursor(Instant createdAt, String id) {

        static Cursor behind(Progress last) {
            return new Cursor(Instant.parse(last.createdAt()), last.id());
        }

        /** As it stands in an address. */
        public String written() {
            byte[] text = (createdAt + " " + id).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }

        /** Empty for what was never written here. */
        public static Optional<Cursor> read(String written) {
            try {
                byte[] text = Base64.getUrlDecoder().decode(written);
                String[] parts = new String(text, StandardCharsets.UTF_8).split(" ", -1);
                return parts.length == 2
                        ? Optional.of(new Cursor(Instant.parse(parts[0]), parts[1]))
                        : Optional.empty();
            } catch (IllegalArgumentException | DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
