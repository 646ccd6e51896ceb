package org.resolute.infra.up;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.resolute.platform.Grant;
import org.resolute.platform.TokenKeys;

/**
 * The tokens that lie ready at the first start: one for each role that is not a unit's, and those
 * of two units of the reference campaign, a district and a commune in it.
 */
final class FirstTokens {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final String PROVINCE = "kg-0001";
    private static final List<String> UNITS = List.of("kg-0008", "kg-0083");

    private FirstTokens() {}

    /** Writes those that are missing. One that is over or revoked stays until it is deleted. */
    static void write(TokenKeys keys) {
        Map<String, Grant> grants = new TreeMap<>();
        for (String role : List.of("registrar", "monitor", "auditor", "metrics")) {
            grants.put(role, new Grant(role, List.of(role), Optional.empty(), LIFE));
        }
        grants.put("viewer", new Grant("viewer", List.of("viewer"), Optional.of(PROVINCE), LIFE));
        for (String unit : UNITS) {
            String name = "unit-" + unit;
            grants.put(name, new Grant(name, List.of("submitter"), Optional.of(unit), LIFE));
        }
        grants.forEach((name, grant) -> {
            Path file = keys.folder().resolve(name + ".token");
            if (!Files.exists(file)) {
                TokenKeys.write(file, keys.token(grant) + "\n");
            }
        });
    }
}
