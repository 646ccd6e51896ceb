package org.resolute.infra.up;

import java.util.HashMap;
import java.util.Map;
import org.resolute.infra.up.Service.Plan;
import org.resolute.platform.LedgerDatabases;

/** The two services as they are started, each told only what it needs to know. */
record Plans(Plan command, Plan query) {
    static final String COMMAND = "command-service";
    static final String QUERY = "query-service";

    static Plans of(
            Settings.Ports ports,
            LedgerDatabases databases,
            String kafkaBootstrap,
            DataFolder folder) {
        return new Plans(
                new Plan(
                        COMMAND,
                        ports.command(),
                        "1g",
                        command(ports, databases, kafkaBootstrap, folder)),
                new Plan(
                        QUERY,
                        ports.query(),
                        "1g",
                        Map.of(
                                "RESOLUTE_LEDGER", databases.ledger(),
                                "QUERY_PORT", Integer.toString(ports.query()),
                                "KAFKA_BOOTSTRAP", kafkaBootstrap,
                                "RESOLUTE_KEYS", folder.keys().toString(),
                                "VIEWS_DB_URL", databases.views().jdbcUrl(),
                                "VIEWS_DB_USER", databases.views().user(),
                                "VIEWS_DB_PASSWORD", databases.views().password())));
    }

    private static Map<String, String> command(
            Settings.Ports ports,
            LedgerDatabases databases,
            String kafkaBootstrap,
            DataFolder folder) {
        String ledger = databases.ledger();
        Map<String, String> environment = new HashMap<>();
        environment.put("RESOLUTE_LEDGER", ledger);
        environment.put("COMMAND_PORT", Integer.toString(ports.command()));
        environment.put("KAFKA_BOOTSTRAP", kafkaBootstrap);
        environment.put("RESOLUTE_KEYS", folder.keys().toString());
        environment.put("LEDGER_DB_URL", databases.writer().jdbcUrl());
        environment.put("LEDGER_DB_USER", databases.writer().user());
        environment.put("LEDGER_DB_PASSWORD", databases.writer().password());
        environment.put("LEDGER_DB_OWNER", databases.owner().user());
        environment.put("LEDGER_DB_OWNER_PASSWORD", databases.owner().password());
        environment.put("NOTARY_KEY", folder.notaryKey(ledger).toString());
        environment.put("NOTARY_CHECKPOINT", folder.lastCheckpoint(ledger).toString());
        return environment;
    }
}
