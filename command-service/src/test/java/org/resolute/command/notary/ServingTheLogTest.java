package org.resolute.command.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.RunningService;
import org.resolute.command.ledger.FreshLedger;
import org.resolute.proof.InclusionProof;
import org.resolute.proof.VerifierKey;
import org.springframework.core.env.Environment;

/** The log as it is served, read by someone who has the specifications and nothing of ours. */
class ServingTheLogTest {
    private static final int EVENTS = 600;

    @TempDir private static Path folder;
    private static FreshLedger fresh;
    private static RunningService service;
    private static ForeignReader reader;

    @BeforeAll
    static void start() {
        System.setProperty("resolute.notary.key", folder.resolve("notary.key").toString());
        fresh = new FreshLedger();
        fresh.record(EVENTS);
        service = RunningService.on(fresh.databases);
        String port = service.bean(Environment.class).getRequiredProperty("local.server.port");
        reader = new ForeignReader("http://127.0.0.1:" + port + "/tlog");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.text("/checkpoint").contains("\n" + EVENTS + "\n"));
    }

    @AfterAll
    static void stop() {
        System.clearProperty("resolute.notary.key");
        service.close();
        fresh.close();
    }

    @Test
    void the_root_that_is_signed_is_that_of_the_entries() throws Exception {
        ForeignReader.Checkpoint checkpoint = reader.checkpoint(reader.text("/key"));

        List<byte[]> entries = reader.entries(EVENTS);

        assertThat(checkpoint.size()).isEqualTo(EVENTS);
        assertThat(checkpoint.origin()).isEqualTo("resolute.local/" + fresh.databases.ledger());
        assertThat(Base64.getEncoder().encodeToString(ForeignReader.root(leaves(entries))))
                .isEqualTo(checkpoint.root());
        assertThat(entries.get(41)).isEqualTo(fresh.reader().at(42).orElseThrow().toBytes());
    }

    @Test
    void each_tile_holds_the_hashes_of_its_entries() throws Exception {
        List<byte[]> leaves = leaves(reader.entries(EVENTS));

        assertThat(reader.get("/tile/0/000").body()).isEqualTo(joined(leaves.subList(0, 256)));
        assertThat(reader.get("/tile/0/002.p/88").body())
                .isEqualTo(joined(leaves.subList(512, 600)));
        assertThat(reader.get("/tile/0/001.p/7").body())
                .as("the partial tile of an earlier tree")
                .isEqualTo(joined(leaves.subList(256, 263)));
        assertThat(reader.get("/tile/1/000.p/2").body())
                .isEqualTo(
                        joined(
                                List.of(
                                        ForeignReader.root(leaves.subList(0, 256)),
                                        ForeignReader.root(leaves.subList(256, 512)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tile/0/002",
                "/tile/0/002.p/89",
                "/tile/0/003.p/1",
                "/tile/1/000",
                "/tile/1/000.p/3",
                "/tile/2/000.p/1",
                "/tile/63/000.p/1",
                "/tile/entries/002.p/89",
                "/tile/entries/003",
                "/tile/entries/x999/x999/x999/x999/x999/999",
                "/tile/0/0",
                "/tile/00/000",
                "/tile/0/000.p/256",
                "/tile/x/000",
                "/tile/",
                "/nothing"
            })
    void what_the_tree_does_not_have_is_not_found(String path) {
        HttpResponse<byte[]> answer = reader.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("immutable");
    }

    @Test
    void what_never_changes_may_be_cached_and_the_checkpoint_not() {
        for (String path : List.of("/tile/0/000", "/tile/0/002.p/88", "/tile/entries/000")) {
            HttpResponse<byte[]> tile = reader.get(path);
            assertThat(tile.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000")
                    .contains("immutable");
            assertThat(tile.headers().firstValue("Content-Type"))
                    .hasValue("application/octet-stream");
        }
        HttpResponse<byte[]> checkpoint = reader.get("/checkpoint");
        assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(checkpoint.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
    }

    @Test
    void entries_are_compressed_for_who_asks() throws Exception {
        HttpResponse<byte[]> zipped = reader.get("/tile/entries/000", "Accept-Encoding", "gzip");

        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(reader.get("/tile/entries/000").body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 257, 512, 513, EVENTS})
    void each_event_has_its_proof(int position) {
        VerifierKey key = VerifierKey.parse(reader.text("/key"));
        byte[] event = fresh.reader().at(position).orElseThrow().toBytes();

        String proof = service.get("/v1/events/" + position + "/proof").text();

        assertThat(proof).startsWith("c2sp.org/tlog-proof@v1\nindex " + (position - 1) + "\n");
        assertThat(InclusionProof.parse(proof).demand(event, key).size()).isEqualTo(EVENTS);
    }

    @Test
    void a_unit_can_prove_what_it_was_given_a_receipt_for() {
        RunningService unit = service.as(List.of("submitter"), "d1");

        assertThat(unit.get("/v1/events/1/proof").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "601", "999999999999999999"})
    void an_event_that_is_in_no_checkpoint_has_no_proof(String position) {
        assertThat(service.get("/v1/events/" + position + "/proof").status()).isEqualTo(404);
    }

    @Test
    void the_key_is_for_its_owners_eyes_only() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("notary.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(reader.text("/key")).doesNotContain("PRIVATE");
    }

    @Test
    void the_health_says_who_notarises() {
        assertThat(service.get("/actuator/health/proof").text()).contains("NOTARISING");
    }

    private static List<byte[]> leaves(List<byte[]> entries) throws Exception {
        List<byte[]> leaves = new ArrayList<>();
        for (byte[] entry : entries) {
            leaves.add(ForeignReader.leaf(entry));
        }
        return leaves;
    }

    private static byte[] joined(List<byte[]> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
