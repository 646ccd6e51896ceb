package org.resolute.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's own process: formats the folder if that was not done yet, then serves. */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) {
        Path settings = Path.of(arguments[0]);
        if (!Files.exists(settings.resolveSibling("records").resolve("meta.properties"))) {
            String[] format = {
                "format",
                "--ignore-formatted",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                settings.toString()
            };
            int status = StorageTool.execute(format, System.out);
            if (status != 0) {
                System.exit(status);
            }
        }
        Kafka.main(new String[] {settings.toString()});
    }
}
