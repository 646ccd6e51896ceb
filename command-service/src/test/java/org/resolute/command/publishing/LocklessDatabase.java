package org.resolute.command.publishing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A database that gives the relay's lock to everyone who asks: each of them is a zombie. */
final class LocklessDatabase {
    private static final String LOCK = "pg_try_advisory_lock(hashtext('relay'), hashtext(?))";

    private LocklessDatabase() {}

    static DataSource around(DataSource database) {
        return proxy(
                DataSource.class,
                (method, args) -> {
                    Object result = invoke(database, method, args);
                    return result instanceof Connection connection ? around(connection) : result;
                });
    }

    private static Connection around(Connection connection) {
        return proxy(
                Connection.class,
                (method, args) -> {
                    if (method.getName().equals("prepareStatement")) {
                        args[0] = ((String) args[0]).replace(LOCK, "?::text is not null");
                    }
                    return invoke(connection, method, args);
                });
    }

    private interface Call {
        Object made(Method method, Object[] args) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        LocklessDatabase.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, args) -> call.made(method, args)));
    }

    private static Object invoke(Object on, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
