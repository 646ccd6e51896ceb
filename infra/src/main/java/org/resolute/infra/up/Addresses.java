package org.resolute.infra.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/** Where what runs is reached. */
public record Addresses(
        String commandUrl, String queryUrl, String kafkaBootstrap, String postgresUrl) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:/@._,=%?+-]*");

    /** As lines a shell can source. Only its owner may read it: a given url may hold a password. */
    void write(Path file) {
        String text =
                line("COMMAND_URL", commandUrl)
                        + line("QUERY_URL", queryUrl)
                        + line("KAFKA_BOOTSTRAP", kafkaBootstrap)
                        + line("POSTGRES_URL", postgresUrl);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String name, String value) {
        String quoted =
                PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
        return name + "=" + quoted + "\n";
    }
}
