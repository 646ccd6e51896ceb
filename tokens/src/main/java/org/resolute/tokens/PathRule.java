package org.resolute.tokens;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * Who comes through to some paths. Of several rules for a path the first one holds.
 *
 * @param method the one method it is about; empty for all
 * @param needs empty where the paths are open to everyone
 */
public record PathRule(
        Optional<HttpMethod> method, List<String> patterns, Optional<NeedsRole> needs) {

    public static PathRule open(String... patterns) {
        return new PathRule(Optional.empty(), List.of(patterns), Optional.empty());
    }

    /** Open to everyone for reading. */
    public static PathRule openToRead(String... patterns) {
        return new PathRule(Optional.of(HttpMethod.GET), List.of(patterns), Optional.empty());
    }

    public static PathRule to(NeedsRole needs, String... patterns) {
        return new PathRule(Optional.empty(), List.of(patterns), Optional.of(needs));
    }

    public static PathRule to(NeedsRole needs, HttpMethod method, String... patterns) {
        return new PathRule(Optional.of(method), List.of(patterns), Optional.of(needs));
    }
}
