package org.resolute.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the views are written.
 *
 * <p>Commits are not flushed one by one: after a crash of the database the last few are missing as
 * wholes, position and rows together, and are read from the topic again.
 */
public final class WritingPlace {
    /** Seconds until a database that says nothing is taken for gone. */
    private static final int SILENCE_SECONDS_MAX = 60;

    private static final int CONNECT_SECONDS_MAX = 5;

    private final String url;
    private final String user;
    private final String password;

    private WritingPlace(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static WritingPlace at(String url, String user, String password) {
        return new WritingPlace(url, user, password);
    }

    /**
     * A connection of one's own, whose transactions one ends oneself.
     *
     * @param name under which the database lists it
     */
    public Connection open(String name) throws SQLException {
        PGSimpleDataSource place = new PGSimpleDataSource();
        place.setUrl(url);
        place.setUser(user);
        place.setPassword(password);
        place.setApplicationName(name);
        place.setConnectTimeout(CONNECT_SECONDS_MAX);
        place.setSocketTimeout(SILENCE_SECONDS_MAX);
        place.setTcpKeepAlive(true);
        place.setOptions("-c synchronous_commit=off -c jit=off -c maintenance_work_mem=256MB");
        Connection open = place.getConnection();
        open.setAutoCommit(false);
        return open;
    }
}
