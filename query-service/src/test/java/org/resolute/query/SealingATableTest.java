package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.EntryId;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.RoundId;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.TwoRounds;
import tools.jackson.databind.JsonNode;

/** A table was sealed; then more came, some of it late, some of it taken back. */
class SealingATableTest {
    private static final String TABLE =
            "/v1/resolutions/nq/progress?rollup=own&validAt=2021-11-10&format=csv&asOf=";

    private static GivenAnswers answers;
    private static long sealedAt;
    private static long first;
    private static long late;
    private static long retraction;
    private static String digest;
    private static byte[] sealed;

    @BeforeAll
    static void a_table_is_sealed_and_work_goes_on() throws Exception {
        answers =
                GivenAnswers.after(ledger -> {
                    TwoRounds.record(ledger);
                    first = session(ledger, "2021-03-01T08:00:00+07:00", 90);
                    sealedAt = session(ledger, "2021-04-01T08:00:00+07:00", 80);
                });
        sealed = answers.service().bytes(TABLE + sealedAt).body();
        digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed));
        answers.happens(ledger -> {
            seal(ledger, "gs-1", "bang-1", TABLE + sealedAt);
            seal(ledger, "gs-1", "twice", null);
            seal(ledger, "gs-2", "twice", null);
            late = session(ledger, "2021-02-01T08:00:00+07:00", 40);
            retraction =
                    ledger.record(
                                    Facts.retracted("nq", "a", Facts.at(first)),
                                    "2021-05-01T08:00:00+07:00")
                            .place()
                            .position();
        });
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static long session(GivenLedger ledger, String time, int attended) {
        return ledger.record(Facts.session("nq", "a", 100, attended), time).place().position();
    }

    private static void seal(
            GivenLedger ledger, String round, String name, @Nullable String table) {
        ledger.record(
                new ReportSealed(new RoundId(round), new EntryId(name), sealedAt, sha256(), table),
                "2021-04-02T08:00:00+07:00");
    }

    private static String sha256() {
        return digest;
    }

    @Test
    void anyone_finds_it_and_its_bytes_still_have_the_digest() throws Exception {
        JsonNode row =
                answers.rows("/v1/resolutions/nq/reports?round=gs-1")
                        .valueStream()
                        .filter(report -> report.get("report").asString().equals("bang-1"))
                        .findFirst()
                        .orElseThrow();

        byte[] again = answers.service().bytes(row.get("table").asString()).body();

        assertThat(again).isEqualTo(sealed);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(again)))
                .isEqualTo(row.get("sha256").asString());
        assertThat(row.get("asOf").asLong()).isEqualTo(sealedAt);
        assertThat(answers.service().bytes(TABLE.replace("&asOf=", "")).body())
                .isNotEqualTo(sealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealed:bang-1", "sealed:gs-1/bang-1"})
    void the_difference_since_it_was_sealed_names_measure_and_events(String from) {
        List<JsonNode> rows = since(from);

        JsonNode attended =
                rows.stream()
                        .filter(row -> row.get("measure").asString().equals("attended"))
                        .findFirst()
                        .orElseThrow();
        assertThat(attended.get("before").asInt()).isEqualTo(170);
        assertThat(attended.get("after").asInt()).isEqualTo(120);
        assertThat(attended.get("positions").asString().split(" "))
                .contains("" + late, "" + retraction);
        assertThat(rows).isEqualTo(since("" + sealedAt));
    }

    private static List<JsonNode> since(String from) {
        String path = "/v1/resolutions/nq/diff?rollup=own&unit=a&validAt=2021-11-10&from=";
        return answers.rows(path + from).valueStream().toList();
    }

    @Test
    void every_answer_can_be_had_as_of_the_seal() {
        String path = TABLE.replace("&asOf=", "");

        assertThat(answers.service().bytes(path + "&asOf=sealed:bang-1").body()).isEqualTo(sealed);
        assertThat(answers.service().get(path + "&asOf=sealed:bang-1").headers().map())
                .containsEntry("as-of-position", List.of("" + sealedAt));
    }

    @ParameterizedTest
    @CsvSource({
        "sealed:bang-2, 404, unknown-report",
        "sealed:gs-2/bang-1, 404, unknown-report",
        "sealed:twice, 400, ambiguous-report",
        "sealed:, 400, bad-parameter",
        "sealed:a/b/c, 400, bad-parameter",
        "sealed:%27%20or%201=1, 400, bad-parameter",
    })
    void a_seal_that_is_not_there_is_told(String from, int status, String code) {
        var answer = answers.service().get("/v1/resolutions/nq/diff?from=" + from);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}
