package org.resolute.infra.up;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.resolute.platform.KafkaServer;
import org.resolute.platform.PostgresServer;

/** PostgreSQL and Kafka: the ones that were named, or embedded ones. */
record Servers(Settings settings, Consumer<KeptPart> raise, Console console) {
    /** The administrator's url. */
    String postgres() {
        Optional<String> given = settings.external().postgresUrl();
        if (given.isPresent()) {
            console.say("PostgreSQL", "the one of POSTGRES_URL");
            return given.get();
        }
        long startNanos = System.nanoTime();
        DataFolder folder = settings.folder();
        int port = ports().remembered(settings.ports().postgres(), "POSTGRES_PORT");
        raise.accept(
                new KeptPart(
                        "PostgreSQL",
                        () ->
                                PostgresServer.start(
                                        folder.postgres(), port, Map.of(), folder.log("postgres")),
                        console));
        console.say("PostgreSQL", "ready on port " + port + House.since(startNanos));
        return PostgresServer.url(port);
    }

    /** The bootstrap address. */
    String kafka() {
        Optional<String> given = settings.external().kafkaBootstrap();
        if (given.isPresent()) {
            if (!KafkaServer.answers(given.get())) {
                throw new IllegalStateException(
                        "No Kafka broker answers at KAFKA_BOOTSTRAP=" + given.get());
            }
            console.say("Kafka", "the one of KAFKA_BOOTSTRAP");
            return given.get();
        }
        long startNanos = System.nanoTime();
        DataFolder folder = settings.folder();
        int port = ports().remembered(settings.ports().kafka(), "KAFKA_PORT");
        raise.accept(
                new KeptPart(
                        "Kafka",
                        () -> KafkaServer.start(folder.kafka(), port, folder.log("kafka")),
                        console));
        console.say("Kafka", "ready on port " + port + House.since(startNanos));
        return KafkaServer.bootstrap(port);
    }

    private ChosenPorts ports() {
        return new ChosenPorts(settings.folder().ports());
    }
}
