package org.resolute.infra.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resolute.infra.up.DataFolder;
import org.resolute.platform.Databases;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.PostgresAddress;
import picocli.CommandLine.Option;

/** Where the query side is found: its service, its topic, its database, and the keys to them. */
public final class Premises {
    @Option(
            names = "--query",
            paramLabel = "URL",
            description = "The query-service; otherwise the one of this machine.")
    private @Nullable String query;

    @Option(
            names = "--kafka",
            paramLabel = "ADDRESS",
            description = "Its Kafka; otherwise that of this machine.",
            defaultValue = "${env:KAFKA_BOOTSTRAP}")
    private @Nullable String kafka;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "Its PostgreSQL; otherwise that of this machine.",
            defaultValue = "${env:POSTGRES_URL}")
    private @Nullable String postgres;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder, which has keys and the program.",
            defaultValue = "${env:RESOLUTE_DATA:-var}")
    private Path data = Path.of("");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A token that sees everything; otherwise keys/auditor.token.")
    private @Nullable Path tokenFile;

    /** What answers questions about the live views. */
    public Questions questions() {
        String here =
                Objects.requireNonNullElse(System.getenv("QUERY_URL"), "http://localhost:8080");
        String base = query == null ? here : query;
        return new Questions(
                URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base),
                token());
    }

    /** Whether somebody said which query side is meant. */
    public boolean isNamed() {
        return query != null;
    }

    /** Whether there is a token to ask with. */
    public boolean canAsk() {
        return tokenFile != null || Files.isReadable(usualToken());
    }

    String token() {
        Path file = tokenFile == null ? usualToken() : tokenFile;
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no token can be read; name one with --token-file", e);
        }
    }

    private Path usualToken() {
        return folder().keys().resolve("auditor.token");
    }

    DataFolder folder() {
        return new DataFolder(data.toAbsolutePath().normalize());
    }

    public String kafka() {
        return demanded(kafka, "--kafka");
    }

    /** The database of the live views. */
    LedgerDatabases.Access views(String ledger) {
        PostgresAddress server = PostgresAddress.parse(demanded(postgres, "--postgres"));
        Path keys = folder().keys();
        if (!Files.isReadable(keys.resolve("postgres.properties"))) {
            throw new IllegalStateException(
                    keys + " has no passwords of the database; compare --answers-only");
        }
        return new Databases(server, keys).named(ledger).views();
    }

    private static String demanded(@Nullable String given, String option) {
        if (given == null || given.isBlank()) {
            throw new IllegalStateException(
                    "nothing runs on this data folder; start infra/up or give " + option);
        }
        return given;
    }
}
