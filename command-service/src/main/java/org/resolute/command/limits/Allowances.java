package org.resolute.command.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.resolute.tokens.Caller;

/** What each client has left, by the name in its token. */
final class Allowances {
    private final Limits limits;
    private final Cache<String, Allowance> bySubject =
            Caffeine.newBuilder().maximumSize(Limits.CLIENTS_MAX).build();

    Allowances(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    Allowance of(Caller caller) {
        return bySubject.get(caller.subject(), _ -> new Allowance(limits));
    }
}
