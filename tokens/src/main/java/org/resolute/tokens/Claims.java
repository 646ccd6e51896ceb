package org.resolute.tokens;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Malformed;
import org.resolute.events.UnitId;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a caller from the claims of a token whose signature holds. */
final class Claims {
    private static final Pattern SUBJECT =
            Pattern.compile("[^\\p{Cntrl}]{1," + Caller.SUBJECT_LENGTH_MAX + "}");

    private Claims() {}

    static Caller caller(Jwt token) {
        String subject = token.getSubject();
        if (subject == null || !SUBJECT.matcher(subject).matches()) {
            throw new BadJwtException("sub is missing, or too long to be recorded");
        }
        if (!(token.getClaims().get("roles") instanceof List<?> roles)) {
            throw new BadJwtException("roles is not a list");
        }
        return new Caller(subject, Role.among(roles), unit(token.getClaims().get("unit")));
    }

    private static @Nullable UnitId unit(@Nullable Object claim) {
        if (claim == null) {
            return null;
        }
        try {
            return new UnitId(String.valueOf(claim));
        } catch (Malformed e) {
            throw new BadJwtException("unit is not the id of a unit", e);
        }
    }
}
