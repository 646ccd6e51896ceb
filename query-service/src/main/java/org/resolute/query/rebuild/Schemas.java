package org.resolute.query.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.resolute.query.intake.ShelfTable;
import org.resolute.query.intake.ViewTables;
import org.resolute.query.sql.Sql;

/**
 * Sets of views as schemas: made after the live one, exchanged, and thrown away.
 *
 * <p>Note to the maintainer. The tables move from schema to schema, the SQL views of {@code as_of}
 * stay where they are and are made anew on the tables that serve then, so that connections, rights
 * and names outside remain. The text of a view names tables without a schema wherever the search
 * path finds them, so the same text on the new tables is the same view.
 */
final class Schemas {
    private static final String KEYS =
            """
            select quote_ident(conname) as name, pg_get_constraintdef(oid) as text
            from pg_constraint where conrelid = to_regclass('public.' || quote_ident(?))
                and contype in ('p', 'u', 'x')
            """;
    private static final String INDEXES =
            """
            select pg_get_indexdef(indexrelid) as text from pg_index
            where indrelid = to_regclass('public.' || quote_ident(?)) and not exists
                (select from pg_constraint where conindid = indexrelid)
            """;
    private static final String VIEWS =
            """
            select quote_ident(relname) as name, pg_get_viewdef(oid) as text from pg_class
            where relnamespace = to_regnamespace('as_of') and relkind = 'v' order by relname
            """;

    private final Connection open;

    Schemas(Connection open) {
        this.open = open;
    }

    private record Named(String name, String text) {
        static Named of(ResultSet row) throws SQLException {
            return new Named(row.getString("name"), row.getString("text"));
        }
    }

    /** Empty tables of today's shape, in place of a next set that may be there. */
    void makeNext() throws SQLException {
        drop(ShelfTable.NEXT);
        execute("create schema " + ShelfTable.NEXT);
        for (String table : ViewTables.names(open, ViewTables.LIVE)) {
            execute(
                    "create table %s.%s (like public.%s including all excluding indexes)"
                            .formatted(ShelfTable.NEXT, table, table));
            for (Named key : Sql.list(open, KEYS, Named::of, table)) {
                execute(
                        "alter table %s.%s add constraint %s %s"
                                .formatted(ShelfTable.NEXT, table, key.name, key.text));
            }
            for (String index : Sql.list(open, INDEXES, row -> row.getString("text"), table)) {
                execute(index.replace(" ON public.", " ON " + ShelfTable.NEXT + "."));
            }
        }
    }

    void drop(String schema) throws SQLException {
        execute("set local client_min_messages = warning");
        execute("drop schema if exists " + schema + " cascade");
    }

    void rename(String from, String to) throws SQLException {
        execute("alter schema " + from + " rename to " + to);
    }

    /** The next set becomes the live one, and the live one the kept one. */
    void exchange() throws SQLException {
        execute("set local search_path = " + ViewTables.LIVE);
        List<Named> views = Sql.list(open, VIEWS, Named::of);
        List<String> tables = ViewTables.names(open, ViewTables.LIVE);
        drop(ShelfTable.KEPT);
        execute("create schema " + ShelfTable.KEPT);
        for (String table : tables) {
            move(table, ViewTables.LIVE, ShelfTable.KEPT);
            move(table, ShelfTable.NEXT, ViewTables.LIVE);
        }
        for (Named view : views) {
            execute("create or replace view as_of." + view.name + " as " + view.text);
        }
        drop(ShelfTable.NEXT);
    }

    private void move(String table, String from, String to) throws SQLException {
        execute("alter table %s.%s set schema %s".formatted(from, table, to));
    }

    private void execute(String sql) throws SQLException {
        Sql.update(open, sql);
    }
}
