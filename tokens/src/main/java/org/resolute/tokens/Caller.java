package org.resolute.tokens;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.events.UnitId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks.
 *
 * @param subject the name under which it is recorded
 * @param unit the root of the subtree it may act for; null where the token names none
 */
public record Caller(String subject, Set<Role> roles, @Nullable UnitId unit) {
    public static final int SUBJECT_LENGTH_MAX = 200;

    public Caller {
        Set<Role> own = EnumSet.noneOf(Role.class);
        own.addAll(roles);
        roles = Collections.unmodifiableSet(own);
    }

    /** Whether it holds any of the roles. */
    public boolean isAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    public Optional<UnitId> subtree() {
        return Optional.ofNullable(unit);
    }

    /** The caller of the request this thread answers. */
    public static Caller asking() {
        return known().orElseThrow(
                        () -> new IllegalStateException("nobody was asked who he is on this path"));
    }

    /** The caller of the request this thread answers; empty where nobody was asked. */
    public static Optional<Caller> known() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
