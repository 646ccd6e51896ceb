package org.resolute.infra.up;

import java.nio.file.Path;
import java.util.Map;
import org.resolute.infra.up.Service.Plan;
import org.resolute.platform.LedgerDatabases;

/** The two services as they are started, each told only what it needs to know. */
record Plans(Plan command, Plan query) {
    static final String COMMAND = "command-service";
    static final String QUERY = "query-service";

    static Plans of(
            Settings.Ports ports, LedgerDatabases databases, String kafkaBootstrap, Path keys) {
        return new Plans(
                new Plan(
                        COMMAND,
                        ports.command(),
                        "1g",
                        Map.of(
                                "RESOLUTE_LEDGER", databases.ledger(),
                                "COMMAND_PORT", Integer.toString(ports.command()),
                                "KAFKA_BOOTSTRAP", kafkaBootstrap,
                                "RESOLUTE_KEYS", keys.toString(),
                                "LEDGER_DB_URL", databases.writer().jdbcUrl(),
                                "LEDGER_DB_USER", databases.writer().user(),
                                "LEDGER_DB_PASSWORD", databases.writer().password(),
                                "LEDGER_DB_OWNER", databases.owner().user(),
                                "LEDGER_DB_OWNER_PASSWORD", databases.owner().password())),
                new Plan(
                        QUERY,
                        ports.query(),
                        "512m",
                        Map.of(
                                "RESOLUTE_LEDGER", databases.ledger(),
                                "QUERY_PORT", Integer.toString(ports.query()),
                                "KAFKA_BOOTSTRAP", kafkaBootstrap,
                                "RESOLUTE_KEYS", keys.toString(),
                                "VIEWS_DB_URL", databases.views().jdbcUrl(),
                                "VIEWS_DB_USER", databases.views().user(),
                                "VIEWS_DB_PASSWORD", databases.views().password())));
    }
}
