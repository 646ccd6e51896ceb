package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.infra.audit.AuditCommand;
import org.resolute.infra.verify.VerifyCommand;
import org.resolute.platform.LedgerDatabases.Access;

/** Somebody changes rows of the views; an audit makes them anew from the topic and compares. */
class AuditingWhatIsServedTest {
    private static final int AGREES = 0;
    private static final int FAILED = 1;
    private static final int DIFFERS = 3;

    @TempDir private static Path data;
    private static RunningHouse house;

    @BeforeAll
    static void the_reference_campaign_runs() throws Exception {
        house = RunningHouse.raise(data);
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    @Test
    void the_row_that_differs_is_named() throws Exception {
        List<String> session =
                inViews(
                        "select position, unit, attended from timeline"
                                + " where attended > 0 order by position limit 1");
        String row = " where position = " + session.getFirst();
        inViews("update timeline set attended = attended + 1" + row);
        try {
            assertThat(audit("--replay", "0"))
                    .startsWith(DIFFERS + " ")
                    .contains(
                            "table timeline, position %s, unit %s, column attended: expected %s,"
                                    .formatted(session.toArray()));
        } finally {
            inViews("update timeline set attended = attended - 1" + row);
        }
    }

    @Test
    void an_answer_that_differs_is_found_without_a_look_at_the_rows() throws Exception {
        inViews("update finding set topic = 'other' where finding = 'S5'");
        try {
            assertThat(audit("--answers-only", "--replay", "0"))
                    .startsWith(DIFFERS + " ")
                    .contains("/findings")
                    .contains("column topic: expected \"documents\", found \"other\"");
        } finally {
            inViews("update finding set topic = 'documents' where finding = 'S5'");
        }
    }

    @Test
    void a_position_that_is_not_there_is_told_before_anything_is_started() {
        assertThat(audit("--at", "999999")).startsWith(FAILED + " ").contains("and not 999999");
        assertThat(Files.exists(data.resolve("audit"))).isFalse();
    }

    @Test
    void the_query_side_keeps_what_was_proved_and_its_figures_follow() {
        assertThat(commanded(VerifyCommand::new, "--figures"))
                .startsWith(AGREES + " ")
                .contains("the query side   keeps the bytes of")
                .contains("holds the bytes that were proved")
                .contains("rows of the views agree")
                .contains("questions are answered alike")
                .contains("figures end as they are served")
                .contains("all that is served follows from what was proved");
        assertThat(data.resolve("audit")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    set envelope = convert_to(replace(convert_from(envelope, 'UTF8'), \
                    '"actor":"campaign"', '"actor":"campaigm"'), 'UTF8') \
                    | set envelope = (select envelope from kept) | the query side holds
                    set resolution = 'hidden' | set resolution = 'dh-xi-kien-giang' \
                    | the query side does not keep it
                    """)
    void an_event_that_the_query_side_keeps_otherwise_is_named(
            String change, String mend, String told) throws Exception {
        String chosen =
                inViews(
                                "select position from timeline where attended > 0"
                                        + " order by position limit 1")
                        .getFirst();
        String row = " where position = " + chosen;
        inViews("create table kept as select * from timeline" + row);
        inViews("update timeline " + change + row);
        try {
            assertThat(commanded(VerifyCommand::new))
                    .startsWith(DIFFERS + " ")
                    .contains("position " + chosen + ": " + told);
        } finally {
            inViews("update timeline " + mend + row);
            inViews("drop table kept");
        }
    }

    private static String audit(String... more) {
        return commanded(AuditCommand::new, more);
    }

    private static String commanded(Supplier<Object> command, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--query", house.addresses().queryUrl(),
                                "--kafka", house.addresses().kafkaBootstrap(),
                                "--postgres", house.addresses().postgresUrl(),
                                "--data", data.toString()));
        arguments.addAll(List.of(more));
        if (command.get() instanceof VerifyCommand) {
            arguments.addAll(List.of("--url", house.addresses().commandUrl()));
        }
        return Commanded.run(command, arguments.toArray(String[]::new));
    }

    /** What a statement in the live views finds, in the first row. */
    private static List<String> inViews(String sql) throws Exception {
        Access views = house.databases().views();
        try (Connection connection =
                        DriverManager.getConnection(
                                views.jdbcUrl(), views.user(), views.password());
                Statement statement = connection.createStatement()) {
            List<String> row = new ArrayList<>();
            if (statement.execute(sql) && statement.getResultSet().next()) {
                for (int i = 1; i <= statement.getResultSet().getMetaData().getColumnCount(); i++) {
                    row.add(statement.getResultSet().getString(i));
                }
            }
            return row;
        }
    }
}
