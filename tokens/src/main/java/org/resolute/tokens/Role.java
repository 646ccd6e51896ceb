package org.resolute.tokens;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a caller may do. No role implies another. */
public enum Role {
    /** Reports what the units of its subtree did. */
    SUBMITTER,

    /** Keeps units and resolutions, attests receipts, sets any entry right. */
    REGISTRAR,

    /** Records rounds, findings and directives. */
    MONITOR,

    /** Reads everything, proofs included. */
    AUDITOR,

    /** Reads its subtree. */
    VIEWER,

    /** Reads the meters of the services and nothing else. */
    METRICS;

    /** As a token names it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The roles among these names; an issuer may have others of its own, which mean nothing. */
    static Set<Role> among(Collection<?> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(values()).filter(r -> names.contains(r.written())).forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }
}
