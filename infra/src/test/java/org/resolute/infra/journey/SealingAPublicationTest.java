package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.infra.seal.SealCommand;
import org.resolute.platform.Grant;
import org.resolute.platform.LedgerDatabases.Access;

/** Monitors publish tables; whoever holds one compares it with what is served years later. */
class SealingAPublicationTest {
    private static final int WELL = 0;
    private static final int REFUSED = 3;
    private static final String TABLE =
            "/v1/resolutions/dh-xi-kien-giang/progress?level=DISTRICT&format=csv";

    @TempDir private static Path data;

    /** Classes of java.time leave the seconds of a whole minute unsaid; the door wants them. */
    private static final Clock AT_A_WHOLE_MINUTE =
            Clock.tick(Clock.systemUTC(), Duration.ofMinutes(1));

    private static RunningHouse house;

    @BeforeAll
    static void the_reference_campaign_runs() throws Exception {
        house = RunningHouse.raise(data);
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
        Files.writeString(
                data.resolve("monitor.token"),
                house.token(
                        new Grant("m", List.of("monitor"), Optional.empty(), Duration.ofDays(1))));
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    @Test
    void the_campaign_has_one_and_its_bytes_are_still_served() {
        assertThat(seal("--check", "bang-cap-huyen"))
                .startsWith(WELL + " ")
                .contains("same bytes")
                .contains("/v1/resolutions/dh-xi-kien-giang/progress?level=DISTRICT&validAt=");
    }

    @Test
    void what_comes_later_leaves_the_bytes_as_they_are_and_is_named() throws Exception {
        Path kept = data.resolve("table.csv");
        assertThat(
                        seal(
                                "--round",
                                "gs-2021-10",
                                "--report",
                                "b-1",
                                "--table",
                                TABLE,
                                "--out",
                                "" + kept))
                .startsWith(WELL + " ")
                .contains("sealed           gs-2021-10/b-1 at position");
        String before = seal("--check", "b-1");

        long late =
                RunningHouse.json(
                                house.send(
                                        """
                                        {"specversion":"1.0","id":"late-1",
                                         "source":"https://journey.example/late",
                                         "type":"org.resolute.plan-drafted.v1",
                                         "time":"2021-01-05T09:00:00+07:00",
                                         "data":{"resolution":"dh-xi-kien-giang","unit":"gso:909",
                                         "document":"late-1","kind":"PLAN","title":"Kế hoạch",
                                         "reference":"1-KH"}}
                                        """))
                        .path("position")
                        .asLong();
        house.askAt(late, TABLE);

        assertThat(late).isPositive();
        assertThat(before).startsWith(WELL + " ").contains("changed since    0 figures");
        assertThat(seal("--check", "gs-2021-10/b-1"))
                .startsWith(WELL + " ")
                .contains("same bytes")
                .doesNotContain("changed since    0 figures");
        assertThat(house.ask(TABLE.replace("progress?", "diff?from=sealed:b-1&")).body())
                .contains("documentsDrafted")
                .contains("" + late);
        assertThat(Files.readString(kept)).startsWith("\uFEFFresolution,unit,name,level");
    }

    @Test
    void a_name_is_sealed_once() {
        String[] twice = {"--round", "gs-2021-10", "--report", "b-2", "--table", TABLE};

        assertThat(seal(twice)).startsWith(WELL + " ");
        assertThat(seal(twice)).startsWith(REFUSED + " ").contains("b-2");
    }

    @Test
    void bytes_that_are_served_otherwise_are_found() throws Exception {
        String[] findings = {
            "--round",
            "gs-2021-10",
            "--report",
            "b-3",
            "--table",
            "/v1/resolutions/dh-xi-kien-giang/findings"
        };
        assertThat(seal(findings)).startsWith(WELL + " ");
        inViews("update finding set topic = 'other' where finding = 'S5'");
        try {
            assertThat(seal("--check", "b-3")).startsWith(REFUSED + " ").contains("DIFFERS");
        } finally {
            inViews("update finding set topic = 'documents' where finding = 'S5'");
        }
    }

    private static String seal(String... given) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--query", house.addresses().queryUrl(),
                                "--url", house.addresses().commandUrl(),
                                "--token-file", data.resolve("monitor.token").toString()));
        arguments.addAll(List.of(given));
        return Commanded.run(
                () -> new SealCommand(AT_A_WHOLE_MINUTE), arguments.toArray(String[]::new));
    }

    private static void inViews(String sql) throws Exception {
        Access views = house.databases().views();
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                views.jdbcUrl(), views.user(), views.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
