package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resolute.infra.journey.OutreachTable.HEADER;
import static org.resolute.infra.journey.OutreachTable.MANY;
import static org.resolute.infra.journey.OutreachTable.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit sends its files with {@code infra/send}. */
class SendingFilesTest {
    @TempDir private static Path data;
    @TempDir private Path folder;
    private static RunningHouse house;

    @BeforeAll
    static void a_house_with_units() throws Exception {
        house = RunningHouse.raise(data);
        assertThat(house.send(Reports.structure()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    @Test
    void rejected_rows_are_written_down_with_their_reasons_and_can_be_mended() throws Exception {
        write("march.csv", HEADER + row("march-1", "u1") + row("march-2", "nobody"));

        Sending first = send("march.csv");

        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.said())
                .contains("of 2 items 1 recorded, 0 repeated, 1 refused")
                .contains("row 3, unit: No unit is named nobody")
                .contains("march.csv.rejected.csv");
        Path rejected = folder.resolve("march.csv.rejected.csv");
        assertThat(rejected).hasContent(HEADER + row("march-2", "nobody"));
        Files.writeString(rejected, Files.readString(rejected).replace("nobody", "u2"));
        Sending mended = send("march.csv.rejected.csv");
        assertThat(mended.exitCode()).isZero();
        assertThat(mended.said()).contains("of 1 items 1 recorded");
    }

    @Test
    void rejected_rows_of_an_earlier_call_are_not_written_over() throws Exception {
        write("april.csv", HEADER + row("april-1", "nobody"));

        assertThat(send("april.csv").exitCode()).isEqualTo(1);
        assertThat(send("april.csv").exitCode()).isEqualTo(1);

        assertThat(folder.resolve("april.csv.rejected-2.csv")).exists();
    }

    @Test
    void lines_an_array_one_event_and_a_packed_table_are_told_apart() throws Exception {
        write("lines.ndjson", Reports.numbered("f-1", 1) + "\n" + Reports.numbered("f-2", 2));
        write("array.json", "[" + Reports.numbered("f-3", 3) + "]");
        write("one.json", Reports.numbered("f-4", 4).replace(",", ",\n"));
        try (OutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("table.csv.gz")))) {
            packed.write((HEADER + row("f-5", "u5")).getBytes(StandardCharsets.UTF_8));
        }

        Sending sent = send("lines.ndjson", "array.json", "one.json", "table.csv.gz");

        assertThat(sent.exitCode()).as(sent::said).isZero();
        assertThat(sent.said())
                .contains("lines.ndjson: of 2 items 2 recorded")
                .contains("array.json: of 1 items 1 recorded")
                .contains("one.json: of 1 items 1 recorded")
                .contains("table.csv.gz: of 1 items 1 recorded");
    }

    @Test
    void standard_input_is_sent_too() throws Exception {
        try (Sending sent = start("-").given(Reports.numbered("in-1", 1))) {
            assertThat(sent.exitCode()).isZero();
            assertThat(sent.said()).contains("stdin: of 1 items 1 recorded");
        }
    }

    @Test
    void the_rejected_of_lines_and_arrays_come_in_their_form() throws Exception {
        String good = Reports.numbered("g-1", 1);
        String bad = Reports.numbered("g-2", 2).replace("\"u2\"", "\"nobody\"");
        write("lines.ndjson", good + "\n" + bad + "\n");
        write("array.json", "[" + good + ",\n" + bad + "]");

        assertThat(send("lines.ndjson", "array.json").exitCode()).isEqualTo(1);

        assertThat(folder.resolve("lines.ndjson.rejected.ndjson")).hasContent(bad + "\n");
        assertThat(folder.resolve("array.json.rejected.json")).hasContent("[" + bad + "]\n");
    }

    @Test
    void a_large_file_is_recorded_once_though_sent_twice_while_both_services_are_killed()
            throws Exception {
        write("large.csv", OutreachTable.many("large"));

        assertThat(sentWhileBothAreKilled("large.csv"))
                .contains("cannot be reached")
                .contains("%,d recorded, 0 repeated, 1 refused".formatted(MANY));
        assertThat(folder.resolve("large.csv.rejected.csv"))
                .hasContent(HEADER + row("large-bad", "nobody"));
        assertThat(sentWhileBothAreKilled("large.csv"))
                .contains("0 recorded, %,d repeated, 1 refused".formatted(MANY));
    }

    private String sentWhileBothAreKilled(String file) throws Exception {
        try (Sending sent = start(file)) {
            sent.awaitSaying("taken in as");
            house.kill(Part.QUERY_SERVICE);
            house.kill(Part.COMMAND_SERVICE);
            assertThat(sent.exitCode()).as(sent::said).isEqualTo(1);
            return sent.said();
        }
    }

    @Test
    void a_sender_that_was_killed_goes_on_looking_instead_of_sending_again() throws Exception {
        write("night.csv", OutreachTable.many("night"));
        try (Sending killed = start("night.csv")) {
            killed.awaitSaying("taken in as");
            killed.kill();
        }

        Sending second = send("night.csv");

        assertThat(second.exitCode()).as(second::said).isEqualTo(1);
        assertThat(second.said())
                .contains("sent before as")
                .contains("%,d recorded, 0 repeated, 1 refused".formatted(MANY));
        assertThat(folder.resolve("night.csv.submission")).doesNotExist();
    }

    @Test
    void a_service_that_starts_late_is_waited_for() throws Exception {
        write("late.csv", HEADER + row("late-1", "u1"));
        house.kill(Part.COMMAND_SERVICE);

        assertThat(send("late.csv").exitCode()).isZero();
    }

    @Test
    void a_service_that_never_comes_is_told_by_the_exit_code() throws Exception {
        write("never.csv", HEADER + row("never-1", "u1"));

        try (Sending sent =
                Sending.start("http://localhost:1", "t", folder, "--patience", "1", "never.csv")) {
            assertThat(sent.exitCode()).isEqualTo(4);
            assertThat(sent.said()).contains("nothing is lost");
        }
    }

    @Test
    void a_file_the_door_cannot_read_is_turned_away_whole() throws Exception {
        write("broken.csv", HEADER + "\"open");

        Sending sent = send("broken.csv");

        assertThat(sent.exitCode()).isEqualTo(3);
        assertThat(sent.said()).contains("turned away").contains("quote");
    }

    @Test
    void a_token_that_is_not_good_is_turned_away_and_told_nowhere() throws Exception {
        write("forged.token", "forged.by.nobody\n");
        write("small.csv", HEADER + row("small-1", "u1"));
        write("big.csv", OutreachTable.many("big"));

        Sending sent = send("--token-file", "forged.token", "small.csv", "big.csv");

        assertThat(sent.exitCode()).isEqualTo(3);
        assertThat(sent.said())
                .contains("small.csv: turned away")
                .contains("big.csv: turned away")
                .doesNotContain("forged.by.nobody");
    }

    @Test
    void what_is_no_token_is_not_sent_and_told_nowhere() throws Exception {
        write("odd.token", "secret words\n");
        write("small.csv", HEADER + row("small-1", "u1"));

        Sending sent = send("--token-file", "odd.token", "small.csv");

        assertThat(sent.exitCode()).isEqualTo(2);
        assertThat(sent.said()).contains("odd.token").doesNotContain("secret");
    }

    @Test
    void a_dry_run_says_what_would_be_and_keeps_nothing() throws Exception {
        write("dry.csv", HEADER + row("dry-1", "u1") + row("dry-2", "nobody"));

        Sending tried = send("--dry-run", "dry.csv");

        assertThat(tried.exitCode()).isEqualTo(1);
        assertThat(tried.said())
                .contains("of 2 items there would be 1 recorded, 0 repeated, 1 refused")
                .contains("it would move: ");
        assertThat(folder.resolve("dry.csv.rejected.csv")).doesNotExist();
        assertThat(send("dry.csv").said()).contains("1 recorded, 0 repeated, 1 refused");
    }

    @Test
    void all_or_nothing_records_nothing_where_one_row_is_wrong() throws Exception {
        write("whole.csv", HEADER + row("whole-1", "u1") + row("whole-2", "nobody"));

        Sending sent = send("--atomic", "whole.csv");

        assertThat(sent.exitCode()).isEqualTo(1);
        assertThat(sent.said()).contains("of 2 items 0 recorded, 0 repeated, 2 refused");
    }

    @Test
    void a_file_that_is_not_there_is_told_by_the_exit_code() throws Exception {
        assertThat(send("nowhere.csv").exitCode()).isEqualTo(2);
    }

    private Sending start(String... arguments) throws IOException {
        return Sending.start(house, folder, arguments);
    }

    private Sending send(String... arguments) throws Exception {
        try (Sending sent = start(arguments)) {
            sent.exitCode();
            return sent;
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
