package org.resolute.command.publishing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database whose n-th step breaks, once: the session is as dead as after a crash. */
final class FailingDatabase {
    private final AtomicInteger left;

    FailingDatabase(int failAt) {
        this.left = new AtomicInteger(failAt);
    }

    boolean hasFailed() {
        return left.get() < 0;
    }

    DataSource around(DataSource database) {
        return (DataSource)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, args) -> {
                            Object result = invoke(database, method, args);
                            return result instanceof Connection c ? around(c) : result;
                        });
    }

    private Connection around(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, args) -> {
                            boolean step = method.getName().equals("prepareStatement");
                            if (step && left.getAndDecrement() == 0) {
                                connection.close();
                                throw new SQLException("the session died here", "08006");
                            }
                            return invoke(connection, method, args);
                        });
    }

    private static Object invoke(Object on, java.lang.reflect.Method method, Object[] args)
            throws Throwable {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
