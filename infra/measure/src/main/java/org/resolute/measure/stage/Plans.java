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
        int port = FreePort.pick();
        return new Plan(
                COMMAND,
                port,
                List.of(COMMAND_MEMORY, "-jar", jar(COMMAND)),
                READINESS,
                Map.ofEntries(
                        Map.entry("RESOLUTE_LEDGER", databases.ledger()),
                        Map.entry("COMMAND_PORT", Integer.toString(port)),
                        Map.entry("KAFKA_BOOTSTRAP", kafkaBootstrap),
                        Map.entry("RESOLUTE_KEYS", keys),
                        // One client is to show what the service can do.
                        Map.entry("REQUESTS_PER_SECOND", UNLIMITED),
                        Map.entry("REPORTS_PER_SECOND", UNLIMITED),
                        Map.entry("LEDGER_DB_URL", databases.writer().jdbcUrl()),
                        Map.entry("LEDGER_DB_USER", databases.writer().user()),
                        Map.entry("LEDGER_DB_PASSWORD", databases.writer().password()),
                        Map.entry("LEDGER_DB_OWNER", databases.owner().user()),
                        Map.entry("LEDGER_DB_OWNER_PASSWORD", databases.owner().password())));
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
