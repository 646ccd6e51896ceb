package org.resolute.platform;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a PostgreSQL server is reached, read from either form in use: libpq's {@code
 * postgresql://user:password@host:port/database?name=value} or JDBC's {@code
 * jdbc:postgresql://host:port/database?user=…&password=…}.
 *
 * @param hosts host and port as written, several separated by commas
 * @param parameters what follows the question mark, decoded, without user and password
 */
public record PostgresAddress(
        String hosts,
        String database,
        String user,
        String password,
        Map<String, String> parameters) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
                            + "(?<hosts>[^/?]+)(?:/(?<database>[^?]*))?(?:\\?(?<rest>.*))?");

    public PostgresAddress {
        parameters = Map.copyOf(parameters);
    }

    public static PostgresAddress parse(String url) {
        Matcher matcher = FORM.matcher(url);
        if (!matcher.matches()) {
            // The url is not repeated: it may hold a password.
            throw new IllegalArgumentException(
                    "not a PostgreSQL url; write postgresql://user:password@host:port/database");
        }
        Map<String, String> parameters = parameters(part(matcher, "rest"));
        String user = decoded(part(matcher, "user"));
        String password = decoded(part(matcher, "password"));
        String namedUser = parameters.getOrDefault("user", "");
        String namedPassword = parameters.getOrDefault("password", "");
        parameters.remove("user");
        parameters.remove("password");
        String database = decoded(part(matcher, "database"));
        return new PostgresAddress(
                part(matcher, "hosts"),
                database.isEmpty() ? "postgres" : database,
                user.isEmpty() ? namedUser : user,
                password.isEmpty() ? namedPassword : password,
                parameters);
    }

    /** The same server for JDBC, another database, user and password left to the caller. */
    public String jdbcUrl(String otherDatabase) {
        String rest =
                parameters.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return "jdbc:postgresql://"
                + hosts
                + "/"
                + encoded(otherDatabase)
                + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** Without the password, so that a message may hold it. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + hosts + "/" + database;
    }

    private static Map<String, String> parameters(String rest) {
        return Arrays.stream(rest.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> decoded(pair[0]),
                                pair -> pair.length == 2 ? decoded(pair[1]) : "",
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static String part(Matcher matcher, String group) {
        String part = matcher.group(group);
        return part == null ? "" : part;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
