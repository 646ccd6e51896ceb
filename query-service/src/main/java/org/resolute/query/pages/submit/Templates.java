package org.resolute.query.pages.submit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;

/** Tables to fill in, for the kinds that those in a role send most. */
final class Templates {
    private static final Map<Role, List<String>> OF_ROLES =
            new EnumMap<>(
                    Map.of(
                            Role.SUBMITTER,
                            List.of(
                                    "plan-drafted",
                                    "plan-approved",
                                    "plan-started",
                                    "training-session-held",
                                    "essays-collected",
                                    "outreach-recorded",
                                    "inspection-conducted",
                                    "review-filed"),
                            Role.REGISTRAR,
                            List.of(
                                    "unit-established",
                                    "unit-renamed",
                                    "unit-moved",
                                    "unit-dissolved",
                                    "obligation-set",
                                    "deadline-extended",
                                    "obligation-waived",
                                    "obligation-transferred"),
                            Role.MONITOR,
                            List.of(
                                    "monitoring-opened",
                                    "finding-recorded",
                                    "directive-issued",
                                    "directive-acknowledged",
                                    "directive-followed-up",
                                    "directive-closed")));

    private Templates() {}

    /** In the order of the roles. */
    static List<String> ofReader() {
        return Caller.known().stream()
                .flatMap(caller -> caller.roles().stream())
                .flatMap(role -> OF_ROLES.getOrDefault(role, List.of()).stream())
                .toList();
    }
}
