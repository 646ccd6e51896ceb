package org.resolute.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;
import org.resolute.measure.stage.Stage;

/** What the figures were measured on: they mean little without it. */
final class Machine {
    private Machine() {}

    static String described(Stage stage) {
        return "%d cores (%s), %s GiB, JDK %s, PostgreSQL %s, Kafka %s; servers and clients on it."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        kernelSays("/proc/cpuinfo", "model name"),
                        gibibytes(kernelSays("/proc/meminfo", "MemTotal")),
                        Runtime.version(),
                        postgresVersion(stage),
                        AppInfoParser.getVersion());
    }

    private static String gibibytes(String kibibytes) {
        double bytes = 1024.0 * Long.parseLong(kibibytes.replaceAll("\\D", ""));
        return String.format(Locale.ROOT, "%.0f", bytes / (1 << 30));
    }

    private static String kernelSays(String file, String key) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String postgresVersion(Stage stage) {
        String url = stage.postgres().jdbcUrl("postgres");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not say its version", e);
        }
    }
}
