package org.resolute.command.notary;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** The ledger's database as the notary enters it: in a role that keeps the tree and no more. */
final class NotaryDatabase implements AutoCloseable {
    /** The session of the lock, and one to work with. */
    private static final int CONNECTIONS_MAX = 2;

    private static final int CONNECTION_WAIT_MILLIS_MAX = 5_000;

    private final HikariDataSource pool;

    /**
     * Opens nothing yet: a database that is away now is there later.
     *
     * @param usual how the service itself enters, all of it but the role
     */
    NotaryDatabase(HikariDataSource usual, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("notary");
        config.setJdbcUrl(usual.getJdbcUrl());
        config.setSchema(usual.getSchema());
        config.setDataSourceProperties(usual.getDataSourceProperties());
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS_MAX);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
