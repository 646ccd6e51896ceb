package org.resolute.query.intake;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connection that writes the views.
 *
 * <p>Its commits are not flushed one by one: after a crash of the database the last few are missing
 * as wholes, position and rows together, and are read from the topic again.
 */
final class WritingPlace {
    /** Seconds until a database that says nothing is taken for gone. */
    private static final int SILENCE_SECONDS_MAX = 60;

    private static final int CONNECT_SECONDS_MAX = 5;

    private WritingPlace() {}

    static DataSource at(String url, String user, String password) {
        PGSimpleDataSource place = new PGSimpleDataSource();
        place.setUrl(url);
        place.setUser(user);
        place.setPassword(password);
        place.setApplicationName("query-intake");
        place.setConnectTimeout(CONNECT_SECONDS_MAX);
        place.setSocketTimeout(SILENCE_SECONDS_MAX);
        place.setTcpKeepAlive(true);
        place.setOptions("-c synchronous_commit=off -c jit=off -c maintenance_work_mem=256MB");
        return place;
    }
}
