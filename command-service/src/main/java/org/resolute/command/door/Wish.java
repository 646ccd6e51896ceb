package org.resolute.command.door;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Unacceptable;

/**
 * What a sender asks for beside recording: the parameters of the request.
 *
 * <p>A parameter that would be ignored is a promise that would be broken: it is refused.
 *
 * @param isDryRun whether to say what would happen, and keep nothing
 * @param isAtomic whether all is to be recorded or nothing
 */
record Wish(boolean isDryRun, boolean isAtomic) {
    private static final String DRY_RUN = "dryRun";
    private static final String ATOMIC = "atomic";

    static Wish of(@Nullable String query) {
        Set<String> seen = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        if (query != null && !query.isEmpty()) {
            for (String parameter : query.split("&", -1)) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                if (!Set.of(DRY_RUN, ATOMIC).contains(name) || !seen.add(name)) {
                    throw new Unacceptable(400, "parameter-unknown", parameter);
                }
                if (isTrue(name, equals < 0 ? "" : parameter.substring(equals + 1))) {
                    wanted.add(name);
                }
            }
        }
        return new Wish(wanted.contains(DRY_RUN), wanted.contains(ATOMIC));
    }

    /** What is worked through later is recorded item by item. */
    void demandNothingButRecording() {
        if (isAtomic) {
            throw new Unacceptable(400, "async-atomic");
        }
        if (isDryRun) {
            throw new Unacceptable(400, "async-dry-run");
        }
    }

    private static boolean isTrue(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unacceptable(400, "parameter-value", name);
        };
    }
}
