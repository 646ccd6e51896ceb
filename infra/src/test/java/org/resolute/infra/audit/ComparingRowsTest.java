package org.resolute.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.platform.LedgerDatabases.Access;
import org.resolute.platform.Platform;

class ComparingRowsTest {
    private static final String VIEWS =
            """
            create schema as_of;
            create table found (position bigint, unit text, word text, "order" int);
            insert into found select n, 'u-' || n % 3, 'w', n from generate_series(1, 2500) n;
            insert into found values (7, 'u-7', 'second', 1), (7, 'u-7', 'third', 1);
            create table share (unit text, successor text);
            insert into share values ('a', 'c'), ('a', 'd'), ('b', 'd');
            create view as_of.found as select * from found
                where position <= current_setting('resolute.as_of')::bigint;
            create view as_of.share as select * from share;
            """;

    private Access expected = view();
    private Access found = view();

    private static Access view() {
        return Platform.shared().freshLedger().views();
    }

    @BeforeEach
    void the_same_rows_twice() throws SQLException {
        run(expected, VIEWS);
        run(found, VIEWS);
    }

    @Test
    void rows_that_came_in_another_order_agree() throws SQLException {
        run(found, "create table other as select * from found order by random()");
        run(found, "truncate found; insert into found select * from other");

        assertThat(compare(2_500)).isEqualTo(2_505);
        assertThat(compare(7)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update found set word = 'x' where position = 2400 \
                    | table found, position 2400, unit u-0, column word: expected w, found x
                    update found set "order" = null where position = 1 \
                    | table found, position 1, unit u-1, column order: expected 1, found nothing
                    delete from found where position = 2500 \
                    | table found, position 2500, unit u-1: the row is missing
                    delete from found where word = 'third' \
                    | table found, position 7, unit u-7: the row is missing
                    insert into found values (8, 'u-9', 'w', 8) \
                    | table found, position 8, unit u-9: the row is there, and no event says so
                    insert into found select * from found where position = 9 \
                    | table found, position 9, unit u-0: the row is there, and no event says so
                    update found set position = 11 where position = 10 \
                    | table found, position 10, unit u-1: the row is missing
                    update share set successor = 'e' where unit = 'b' \
                    | table share, unit b, column successor: expected d, found e
                    delete from share where unit = 'b' \
                    | table share, unit b: the row is missing
                    create view as_of.more as select 1 as position \
                    | column tables: expected [found, share], found [found, more, share]
                    create or replace view as_of.share as select *, 1 as more from share \
                    | table share, column columns: expected [successor, unit], found [more,
                    """)
    void the_first_difference_is_named(String change, String told) throws SQLException {
        run(found, change);

        assertThatThrownBy(() -> compare(2_500))
                .isInstanceOf(Differs.class)
                .hasMessageContaining(told);
    }

    @Test
    void what_differs_behind_the_position_is_not_looked_at() throws SQLException {
        run(found, "delete from found where position > 2000");

        assertThat(compare(2_000)).isEqualTo(2_005);
    }

    private long compare(long position) throws SQLException {
        try (Rows due = Rows.of(expected, position);
                Rows there = Rows.of(found, position)) {
            return new Tables(due, there).compare((_, _) -> {});
        }
    }

    private static void run(Access access, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.jdbcUrl(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
