package org.resolute.tokens;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets those callers through whose roles will do, and says which ones would. */
public final class NeedsRole implements AuthorizationManager<RequestAuthorizationContext> {
    private final Predicate<Caller> lets;
    private final Answer yes;
    private final Answer no;

    /** What was said, and what would have been needed. */
    record Answer(boolean isGranted, List<String> needed) implements AuthorizationResult {}

    private NeedsRole(Predicate<Caller> lets, Role... named) {
        List<String> needed = Arrays.stream(named).map(Role::written).toList();
        this.lets = lets;
        this.yes = new Answer(true, needed);
        this.no = new Answer(false, needed);
    }

    public static NeedsRole anyOf(Role... roles) {
        Role[] own = roles.clone();
        return new NeedsRole(caller -> caller.isAny(own), own);
    }

    /** Those whose reach is no subtree. */
    public static NeedsRole toSeeEverything() {
        return new NeedsRole(
                caller -> Reach.of(caller) instanceof Reach.Everything, Role.AUDITOR, Role.MONITOR);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> known,
            RequestAuthorizationContext request) {
        Authentication who = known.get();
        if (who == null || !(who.getPrincipal() instanceof Caller caller)) {
            throw new AuthenticationCredentialsNotFoundException("no token");
        }
        return lets.test(caller) ? yes : no;
    }
}
