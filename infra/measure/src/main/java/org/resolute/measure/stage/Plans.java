package org.resolute.measure.stage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resolute.measure.stage.Jvm.Plan;
import org.resolute.platform.FreePort;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.LedgerDatabases.Access;

/** How services and peers are started. The memory is what infra/up gives them. */
record Plans(Path jars, String kafkaBootstrap, String keys) {
    static final String COMMAND = "command-service";
    static final String QUERY = "query-service";
    private static final String COMMAND_MEMORY = "-Xmx1g";
    private static final String QUERY_MEMORY = "-Xmx1g";
    private static final String UNLIMITED = "100000000";
    private static final String READINESS = "/actuator/health/readiness";

    Plan command(LedgerDatabases databases) {
        return command(databases, Map.of());
    }

    /** The same with a key to sign with. */
    Plan notary(LedgerDatabases databases) {
        Path key = jars.resolve("notary-" + databases.ledger() + ".key");
        return command(
                databases,
                Map.of("NOTARY_KEY", key.toString(), "NOTARY_CHECKPOINT", key + ".checkpoint"));
    }

    private Plan command(LedgerDatabases databases, Map<String, String> more) {
        int port = FreePort.pick();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("RESOLUTE_LEDGER", databases.ledger());
        environment.put("COMMAND_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP", kafkaBootstrap);
        environment.put("RESOLUTE_KEYS", keys);
        // One client is to show what the service can do.
        environment.put("REQUESTS_PER_SECOND", UNLIMITED);
        environment.put("REPORTS_PER_SECOND", UNLIMITED);
        environment.putAll(databases.environment());
        return new Plan(
                COMMAND,
                port,
                List.of(COMMAND_MEMORY, "-jar", jar(COMMAND)),
                READINESS,
                environment);
    }

    Plan query(LedgerDatabases databases) {
        return query(databases, QUERY_MEMORY);
    }

    /** The same with other memory than usual, as a flag of the JVM. */
    Plan query(LedgerDatabases databases, String memory) {
        int port = FreePort.pick();
        return new Plan(
                QUERY,
                port,
                List.of(memory, "-jar", jar(QUERY)),
                READINESS,
                Map.of(
                        "RESOLUTE_LEDGER", databases.ledger(),
                        "QUERY_PORT", Integer.toString(port),
                        "KAFKA_BOOTSTRAP", kafkaBootstrap,
                        "RESOLUTE_KEYS", keys,
                        "VIEWS_DB_URL", databases.views().jdbcUrl(),
                        "VIEWS_DB_USER", databases.views().user(),
                        "VIEWS_DB_PASSWORD", databases.views().password()));
    }

    /** A program of this module, with the command service's memory. */
    Plan peer(Class<?> main, Map<String, String> environment) {
        int port = FreePort.pick();
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("PEER_PORT", Integer.toString(port));
        return new Plan(
                main.getSimpleName(),
                port,
                List.of(
                        COMMAND_MEMORY,
                        "-Daxon.update-check.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()),
                "/ready",
                whole);
    }

    /** The same with a database. */
    Plan peer(Class<?> main, Access database) {
        return peer(
                main,
                Map.of(
                        "PEER_DB_URL", database.jdbcUrl(),
                        "PEER_DB_USER", database.user(),
                        "PEER_DB_PASSWORD", database.password()));
    }

    private String jar(String service) {
        return jars.resolve(service + ".jar").toString();
    }
}
