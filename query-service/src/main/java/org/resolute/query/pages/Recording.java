package org.resolute.query.pages;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.resolute.tokens.Browsing;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;

/** Whether a reader could record anything at all. The service that records decides what. */
public final class Recording {
    private static final Set<Role> ROLES = EnumSet.of(Role.SUBMITTER, Role.REGISTRAR, Role.MONITOR);

    private Recording() {}

    /** Who would only be turned away is not led there. */
    public static boolean isOpenToReader() {
        return Caller.known()
                .filter(caller -> !Browsing.isAnybody(caller))
                .filter(caller -> !Collections.disjoint(caller.roles(), ROLES))
                .isPresent();
    }
}
