package org.resolute.infra.up;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resolute.platform.Grant;
import org.resolute.platform.TokenKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code infra/key}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = {
            "Prints a new token, signed by the newest key of this data folder.",
            "",
            "Roles: submitter (reports of its unit's subtree), registrar (units, resolutions,"
                    + " attested receipts), monitor (findings, directives), auditor (reads"
                    + " everything), viewer (reads its unit's subtree), metrics (reads the"
                    + " meters). None implies another."
        })
final class KeyCommand implements Callable<Integer> {
    private static final String NAME_OTHERWISE = "the roles and the unit";

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--role", required = true, description = "May be given several times.")
    private List<String> roles = List.of();

    @Option(names = "--unit", description = "The id of the unit whose subtree it opens.")
    private @Nullable String unit;

    @Option(
            names = "--name",
            description = "Under which its reports are recorded; otherwise " + NAME_OTHERWISE + ".")
    private @Nullable String name;

    @Option(names = "--days", description = "How long it is good; otherwise ${DEFAULT-VALUE}.")
    private int days = 90;

    @Option(names = "--rotate", description = "Make a new key first, which signs from now on.")
    private boolean rotate;

    @Override
    public Integer call() {
        Grant grant = grant();
        DataFolder folder = Settings.read(System.getenv()).folder();
        TokenKeys keys = rotate ? TokenKeys.renewed(folder.keys()) : TokenKeys.in(folder.keys());
        System.out.println(keys.token(grant));
        return 0;
    }

    private Grant grant() {
        Optional<String> root = Optional.ofNullable(unit);
        String who =
                name == null ? String.join("-", roles) + root.map(id -> "@" + id).orElse("") : name;
        try {
            return new Grant(who, roles, root, Duration.ofDays(days));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
        }
    }
}
