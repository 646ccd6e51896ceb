package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.infra.verify.ExportCommand;
import org.resolute.infra.verify.VerifyCommand;
import org.resolute.platform.Patience;
import org.resolute.platform.PostgresAddress;

/** A superuser of the database changes what is recorded; an auditor looks from outside. */
class TamperingWithALedgerTest {
    private static final int PROVED = 0;
    private static final int REFUTED = 3;
    private static final int REPORTS = 600;

    @TempDir private static Path data;
    private static RunningHouse house;

    @BeforeAll
    static void a_ledger_with_a_checkpoint_over_all_of_it() throws Exception {
        house = RunningHouse.raise(data);
        List<String> events = new ArrayList<>(Reports.structure());
        for (int n = 0; n < REPORTS; n++) {
            events.add(Reports.numbered("n" + n, n));
        }
        for (int first = 0; first < events.size(); first += 200) {
            int end = Math.min(first + 200, events.size());
            assertThat(house.send(events.subList(first, end)).statusCode()).isEqualTo(200);
        }
        String all = "\n" + events.size() + "\n";
        assertThat(Patience.until(Duration.ofMinutes(1), () -> checkpoint().contains(all)))
                .isTrue();
        asSuperuser("create table backup as select * from event");
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    @AfterEach
    void mend() throws Exception {
        asSuperuser("truncate event; insert into event select * from backup");
    }

    @Test
    void an_untouched_ledger_is_proved_live_and_from_an_export() {
        Path export = data.resolve("export");

        assertThat(verify("--url", url())).startsWith(PROVED + " ").contains("622 events");
        assertThat(Commanded.run(ExportCommand::new, export.toString(), "--url", url()))
                .startsWith(PROVED + " ");
        assertThat(verify("--bundle", export.toString(), "--kept", export + "/checkpoint"))
                .startsWith(PROVED + " ")
                .contains("622 events");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    420 | update event set data = concat(data, ' ') where position = 420
                    419 | delete from event where position = 419
                    99  | update event set position = 400 - position where position in (99, 301)
                    200 | update event set recorded_at = recorded_at + interval '1 us' \
                    where position = 200
                    300 | update event set position = -position where position >= 300; \
                    update event set position = 1 - position where position < 0; \
                    insert into event select 300, aggregate, 9999, source, 'slipped in', type, \
                    time, recorded_at, actor, correlation_id, received_at, data from event \
                    where position = 299
                    """)
    void the_first_position_touched_is_named(long position, String sql) throws Exception {
        asSuperuser("alter table event drop constraint event_pkey; " + sql);
        try {
            assertThat(verify("--url", url()))
                    .startsWith(REFUTED + " ")
                    .contains("position " + position + ": ");
        } finally {
            mend();
            asSuperuser("alter table event add primary key (position)");
        }
    }

    private static String verify(String... arguments) {
        return Commanded.run(VerifyCommand::new, arguments);
    }

    private static String url() {
        return house.addresses().commandUrl();
    }

    private static String checkpoint() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url() + "/tlog/checkpoint")).build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (java.io.IOException | InterruptedException e) {
            return "";
        }
    }

    private static void asSuperuser(String sql) throws Exception {
        PostgresAddress server = PostgresAddress.parse(house.addresses().postgresUrl());
        try (Connection superuser =
                        DriverManager.getConnection(
                                server.jdbcUrl("kien_giang_ledger"),
                                server.user(),
                                server.password());
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set search_path to ledger");
            statement.execute(sql);
        }
    }
}
