package org.resolute.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a token says of its holder.
 *
 * @param name of the holder: it stands in the ledger as the actor of what is recorded
 * @param unit the subtree the holder may act for
 */
public record Grant(String name, List<String> roles, Optional<String> unit, Duration life) {
    /** Every role a token can hold. */
    public static final List<String> ROLES =
            List.of("submitter", "registrar", "monitor", "auditor", "viewer", "metrics");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@:-]{1,200}");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public Grant {
        roles = List.copyOf(roles);
        demand(NAME.matcher(name).matches(), "a name is up to 200 letters, digits, . _ @ : -");
        demand(
                !roles.isEmpty() && ROLES.containsAll(roles),
                "a role is one of " + String.join(", ", ROLES));
        demand(
                unit.isEmpty() || UNIT.matcher(unit.get()).matches(),
                "a unit is named by its id, such as kg-0008");
        demand(life.isPositive(), "a token lives for some days");
    }

    private static void demand(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Everything, for everyone below a unit: what loads a campaign, and most tests. */
    public static Grant all(String name, String unit, Duration life) {
        return new Grant(name, ROLES, Optional.of(unit), life);
    }
}
