package org.resolute.command.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.platform.PostgresAddress;

/** A migrated ledger of a test's own, and nodes on it. */
public final class FreshLedger implements AutoCloseable {
    public final LedgerDatabases databases = Platform.shared().freshLedger();
    private final List<Runnable> opened = new ArrayList<>();
    private @Nullable GroupCommit recorder;
    private @Nullable Ledger recorded;

    public FreshLedger() {
        Flyway.configure()
                .dataSource(
                        databases.migrator().jdbcUrl(),
                        databases.migrator().user(),
                        databases.migrator().password())
                .initSql("set role " + databases.owner())
                .defaultSchema("ledger")
                .locations(
                        "classpath:org/resolute/command/ledger/schema",
                        "classpath:org/resolute/command/submissions/schema")
                .placeholders(
                        Map.of(
                                "ledger", databases.ledger(),
                                "writer", databases.writer().user(),
                                "notary", databases.notary().user()))
                .load()
                .migrate();
    }

    public HikariDataSource pool() {
        return pool(databases.writer());
    }

    /** Connections of a role. */
    public HikariDataSource pool(LedgerDatabases.Access role) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(role.jdbcUrl());
        config.setUsername(role.user());
        config.setPassword(role.password());
        config.setSchema("ledger");
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(5_000);
        HikariDataSource pool = new HikariDataSource(config);
        opened.addFirst(pool::close);
        return pool;
    }

    /** Records so many events of one undertaking, each in an append of its own. */
    public void record(int events) {
        GroupCommit node = recorder();
        long next = nextRevision();
        for (long revision = next; revision < next + events; revision++) {
            node.append(
                    new Append(List.of(Lines.line("undertaking:r/u", revision, "e" + revision))));
        }
    }

    /** Records many events of one undertaking, a thousand in each append. */
    public void recordMany(int thousands) {
        GroupCommit node = recorder();
        long next = nextRevision();
        for (int append = 0; append < thousands; append++) {
            List<Append.Line> lines = new ArrayList<>();
            for (int i = 0; i < 1_000; i++, next++) {
                lines.add(Lines.line("undertaking:r/u", next, "e" + next));
            }
            node.append(new Append(lines));
        }
    }

    private GroupCommit recorder() {
        GroupCommit node = recorder;
        if (node == null) {
            node = node();
            recorder = node;
        }
        return node;
    }

    private long nextRevision() {
        Ledger ledger = recorded;
        if (ledger == null) {
            ledger = reader();
            recorded = ledger;
        }
        return ledger.revisionOf("undertaking:r/u").orElse(-1L) + 1;
    }

    GroupCommit node() {
        GroupCommit node = new GroupCommit(pool(), new Commits(), new SimpleMeterRegistry());
        opened.addFirst(node::close);
        return node;
    }

    public Ledger reader() {
        return reader(pool());
    }

    public Ledger reader(javax.sql.DataSource pool) {
        return new Ledger(pool, databases.ledger());
    }

    /** Runs SQL as the owner of the tables, whom no application connects as. */
    void asOwner(String sql) throws SQLException {
        try (Connection migrator =
                        DriverManager.getConnection(
                                databases.migrator().jdbcUrl(),
                                databases.migrator().user(),
                                databases.migrator().password());
                Statement statement = migrator.createStatement()) {
            statement.execute("set role " + databases.owner());
            statement.execute("set search_path to ledger");
            statement.execute(sql);
        }
    }

    /** Runs SQL as whoever has taken over the server itself: no privilege stands in his way. */
    public void asSuperuser(String sql) throws SQLException {
        String owned = databases.writer().jdbcUrl();
        String address = Platform.shared().postgres().url();
        PostgresAddress server = PostgresAddress.parse(address);
        String name = owned.substring(owned.lastIndexOf('/') + 1);
        try (Connection superuser =
                        DriverManager.getConnection(
                                server.jdbcUrl(name), server.user(), server.password());
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set search_path to ledger");
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        opened.forEach(Runnable::run);
    }
}
