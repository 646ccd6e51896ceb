package org.resolute.infra.up;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.resolute.platform.LedgerDatabases;

/** What the environment says about this run. */
public record Settings(DataFolder folder, String ledger, Ports ports, External external) {
    private static final int PORT_MAX = 65_535;

    /** Ports to listen on; 0 leaves the choice of PostgreSQL's and Kafka's to the first start. */
    public record Ports(int command, int query, int postgres, int kafka) {}

    /**
     * Servers that run already and are used instead of embedded ones.
     *
     * @param witnesses verifier keys and addresses of those who must cosign
     * @param signIn what the services are told of an OIDC issuer, by the names of the settings
     */
    public record External(
            Optional<String> postgresUrl,
            Optional<String> kafkaBootstrap,
            Optional<String> witnesses,
            Map<String, String> signIn) {
        public External {
            signIn = Map.copyOf(signIn);
        }
    }

    public Settings {
        LedgerDatabases.demandName(ledger);
    }

    public static Settings read(Map<String, String> environment) {
        return new Settings(
                new DataFolder(
                        Path.of(environment.getOrDefault("RESOLUTE_DATA", "var"))
                                .toAbsolutePath()
                                .normalize()),
                environment.getOrDefault("RESOLUTE_LEDGER", "kien-giang"),
                new Ports(
                        port(environment, "COMMAND_PORT", 8081),
                        port(environment, "QUERY_PORT", 8080),
                        port(environment, "POSTGRES_PORT", 0),
                        port(environment, "KAFKA_PORT", 0)),
                new External(
                        given(environment, "POSTGRES_URL"),
                        given(environment, "KAFKA_BOOTSTRAP"),
                        given(environment, "NOTARY_WITNESSES"),
                        signIn(environment)));
    }

    private static Map<String, String> signIn(Map<String, String> environment) {
        Map<String, String> given = new HashMap<>(environment);
        given.keySet().removeIf(name -> !name.startsWith("OIDC_"));
        return given;
    }

    private static int port(Map<String, String> environment, String name, int unset) {
        String written = given(environment, name).orElse(Integer.toString(unset));
        try {
            int port = Integer.parseInt(written);
            if (port >= 0 && port <= PORT_MAX) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Told below, as a number out of range is.
        }
        throw new IllegalArgumentException(
                name + " must be a port between 1 and " + PORT_MAX + ", not \"" + written + "\"");
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
