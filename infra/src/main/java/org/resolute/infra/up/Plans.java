package org.resolute.infra.up;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.resolute.infra.up.Service.Plan;
import org.resolute.platform.LedgerDatabases;

/** The two services as they are started, each told only what it needs to know. */
public record Plans(Plan command, Plan query) {
    static final String COMMAND = "command-service";
    public static final String QUERY = "query-service";

    static Plans of(
            Settings.Ports ports,
            LedgerDatabases databases,
            String kafkaBootstrap,
            Settings settings) {
        Plan command =
                new Plan(
                        COMMAND,
                        ports.command(),
                        "1g",
                        command(ports, databases, kafkaBootstrap, settings));
        Plan query = query(ports.query(), databases, kafkaBootstrap, settings.folder().keys());
        query = query.knowing("COMMAND_URL", byEveryName(ports.command()));
        query = query.knowing("PAGES_ORIGIN", byEveryName(ports.query()));
        for (Map.Entry<String, String> said : settings.external().signIn().entrySet()) {
            query = query.knowing(said.getKey(), said.getValue());
        }
        Plan informed = query;
        return new Plans(
                command,
                settings.external()
                        .witnesses()
                        .map(witnesses -> informed.knowing("NOTARY_WITNESSES", witnesses))
                        .orElse(informed));
    }

    /** A query service on the views of those databases. */
    public static Plan query(
            int port, LedgerDatabases databases, String kafkaBootstrap, Path keys) {
        return new Plan(
                QUERY,
                port,
                "1g",
                Map.of(
                        "RESOLUTE_LEDGER", databases.ledger(),
                        "QUERY_PORT", Integer.toString(port),
                        "KAFKA_BOOTSTRAP", kafkaBootstrap,
                        "RESOLUTE_KEYS", keys.toString(),
                        "VIEWS_DB_URL", databases.views().jdbcUrl(),
                        "VIEWS_DB_USER", databases.views().user(),
                        "VIEWS_DB_PASSWORD", databases.views().password()));
    }

    /** People open what they find: a number in a document, or the name they know it by. */
    private static String byEveryName(int port) {
        return Plan.url(port) + ",http://localhost:" + port;
    }

    private static Map<String, String> command(
            Settings.Ports ports,
            LedgerDatabases databases,
            String kafkaBootstrap,
            Settings settings) {
        DataFolder folder = settings.folder();
        String ledger = databases.ledger();
        Map<String, String> environment = new HashMap<>();
        environment.put("RESOLUTE_LEDGER", ledger);
        environment.put("COMMAND_PORT", Integer.toString(ports.command()));
        environment.put("PAGES_ORIGIN", byEveryName(ports.query()));
        environment.put("KAFKA_BOOTSTRAP", kafkaBootstrap);
        environment.put("RESOLUTE_KEYS", folder.keys().toString());
        environment.putAll(databases.environment());
        environment.put("NOTARY_KEY", folder.notaryKey(ledger).toString());
        environment.put("NOTARY_CHECKPOINT", folder.lastCheckpoint(ledger).toString());
        String issuer = settings.external().signIn().get("OIDC_ISSUER");
        if (issuer != null) {
            environment.put("OIDC_ISSUER", issuer);
        }
        settings.external()
                .witnesses()
                .ifPresent(witnesses -> environment.put("NOTARY_WITNESSES", witnesses));
        return environment;
    }
}
