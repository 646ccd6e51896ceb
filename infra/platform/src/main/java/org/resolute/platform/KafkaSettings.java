package org.resolute.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker's settings, written anew at every start because ports may differ. */
final class KafkaSettings {
    private KafkaSettings() {}

    static Path write(Path home, int port) {
        Path file = home.resolve("server.properties");
        try {
            Files.createDirectories(home);
            return Files.writeString(file, text(home.resolve("records"), port, FreePort.pick()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path records, int port, int controllerPort) {
        return """
        process.roles=broker,controller
        node.id=1
        log.dirs=%1$s
        listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        controller.quorum.voters=1@127.0.0.1:%3$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        # A topic is made by the service that owns it, with the settings it needs.
        auto.create.topics.enable=false
        # Records are kept for ever unless a topic says otherwise.
        log.retention.ms=-1
        log.retention.bytes=-1
        # One broker holds the only copy of everything.
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        num.network.threads=2
        num.io.threads=4
        # A killed broker is let back in as soon as its last session has run out.
        broker.session.timeout.ms=3000
        broker.heartbeat.interval.ms=500
        """
                .formatted(records, port, controllerPort);
    }
}
