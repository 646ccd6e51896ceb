package org.resolute.tokens;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * A token that was checked. It holds the caller, never the token.
 *
 * @param until when the token ends
 * @param trust the state of the key folder it was checked by
 */
record Known(Caller caller, Instant until, long trust) implements Authentication {
    private static final long serialVersionUID = 1L;

    boolean isGood(Instant now, long trustNow) {
        return trust == trustNow && now.isBefore(until);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new UnsupportedOperationException("what was checked stays checked");
    }

    @Override
    public String getName() {
        return caller.subject();
    }
}
