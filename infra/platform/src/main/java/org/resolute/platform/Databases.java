package org.resolute.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.resolute.platform.LedgerDatabases.Access;

/**
 * Makes the databases and roles of a ledger on a server, however often it is asked.
 *
 * <p>A crash half-way leaves some of them; the next time makes the rest. The administrator may be a
 * superuser or a role that may create roles and databases.
 */
public final class Databases {
    private static final String LEDGER = "_ledger";
    private static final String VIEWS = "_views";

    private final PostgresAddress server;
    private final Passwords passwords;

    /** Passwords are kept in {@code postgres.properties} in the given folder. */
    public Databases(PostgresAddress server, Path keys) {
        this.server = server;
        this.passwords = new Passwords(keys);
    }

    /** The databases and roles of a ledger by their names; nothing is made. */
    public LedgerDatabases named(String ledger) {
        String prefix = prefix(ledger);
        String ledgerDatabase = prefix + LEDGER;
        String viewsDatabase = prefix + VIEWS;
        return new LedgerDatabases(
                ledger,
                prefix + "_owner",
                access(ledgerDatabase, prefix + "_migrator"),
                access(ledgerDatabase, prefix + "_writer"),
                access(ledgerDatabase, prefix + "_notary"),
                access(ledgerDatabase, prefix + "_reader"),
                access(viewsDatabase, prefix + "_views"));
    }

    /** The same, made where they are missing. */
    public LedgerDatabases provision(String ledger) {
        LedgerDatabases made = named(ledger);
        String ledgerDatabase = prefix(ledger) + LEDGER;
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            Roles roles = new Roles(connection, statement);
            roles.putWithoutEntry(made.owner());
            roles.put(made.views());
            putDatabase(connection, ledgerDatabase, made.owner());
            putDatabase(connection, prefix(ledger) + VIEWS, made.views().user());
            for (Access entering :
                    List.of(made.migrator(), made.writer(), made.notary(), made.reader())) {
                roles.put(entering);
                statement.execute(
                        "GRANT CONNECT ON DATABASE " + ledgerDatabase + " TO " + entering.user());
            }
            statement.execute(
                    "GRANT %s TO %s WITH INHERIT FALSE, SET TRUE"
                            .formatted(made.owner(), made.migrator().user()));
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "could not provide the databases of " + ledger + " at " + server, e);
        }
    }

    private static String prefix(String ledger) {
        return LedgerDatabases.demandName(ledger).replace('-', '_');
    }

    private Access access(String database, String role) {
        return new Access(server.jdbcUrl(database), role, passwords.of(role));
    }

    private Connection administrator() throws SQLException {
        Properties entry = new Properties();
        if (!server.user().isEmpty()) {
            entry.setProperty("user", server.user());
        }
        if (!server.password().isEmpty()) {
            entry.setProperty("password", server.password());
        }
        return DriverManager.getConnection(server.jdbcUrl(server.database()), entry);
    }

    private static void putDatabase(Connection connection, String name, String owner)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The roles, each able to log in with the password that is kept. */
    private record Roles(Connection connection, Statement statement) {
        void put(Access access) throws SQLException {
            // A password is drawn from letters, digits, dash and underscore: it needs no escape.
            put(access.user(), " LOGIN PASSWORD '" + access.password() + "'");
        }

        /** One that once could enter cannot any more. */
        void putWithoutEntry(String role) throws SQLException {
            put(role, " NOLOGIN PASSWORD NULL");
        }

        private void put(String role, String entry) throws SQLException {
            boolean there = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
            statement.execute((there ? "ALTER ROLE " : "CREATE ROLE ") + role + entry);
            if (!isSuperuser()) {
                // Giving a database to a role takes membership in it, unless one is superuser.
                statement.execute("GRANT " + role + " TO CURRENT_USER");
            }
        }

        private boolean isSuperuser() throws SQLException {
            try (ResultSet row = statement.executeQuery("SHOW is_superuser")) {
                return row.next() && "on".equals(row.getString(1));
            }
        }
    }
}
