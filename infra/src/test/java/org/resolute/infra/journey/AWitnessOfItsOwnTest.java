package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.infra.verify.VerifyCommand;
import org.resolute.platform.FreePort;
import org.resolute.platform.Patience;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Note;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey;
import org.resolute.proof.VerifierKey.Kind;

/** A house whose notary needs the cosignature of one witness, and {@code infra/witness} as such. */
class AWitnessOfItsOwnTest {
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);
    private static final String ORIGIN = "resolute.local/kien-giang";

    @TempDir private static Path data;
    private static SigningKey logKey;
    private static int port;
    private static WitnessProcess witness;
    private static RunningHouse house;
    private static long recorded;

    @BeforeAll
    static void a_house_with_a_quorum_of_one() throws Exception {
        logKey = SigningKey.draw(ORIGIN, Kind.LOG);
        Path keys = Files.createDirectories(data.resolve("keys"));
        Files.writeString(keys.resolve("notary-kien-giang.key"), logKey.toFile());
        port = FreePort.pick();
        witness = WitnessProcess.start(data, logKey.verifier(), port);
        house = RunningHouse.raise(data, witness.key() + " http://127.0.0.1:" + port);
        record(Reports.structure());
    }

    @AfterAll
    static void all_stop() throws Exception {
        house.close();
        witness.kill();
    }

    @Test
    void a_checkpoint_carries_its_cosignature() throws Exception {
        record(List.of(Reports.numbered("n1", 1)));
        await(() -> size() == recorded);

        assertThat(witness.key().signed(checkpoint())).isTrue();
        assertThat(verify(witness.key())).startsWith("0 ").contains(recorded + " events");
        assertThat(verify(SigningKey.draw("witness.example/w2", Kind.COSIGNATURE).verifier()))
                .startsWith("3 ")
                .contains("not cosigned by witness.example/w2");
    }

    @Test
    void without_it_nothing_is_published_and_the_ledger_goes_on_until_it_is_back()
            throws Exception {
        await(() -> size() == recorded);
        long before = recorded;
        witness.kill();

        record(List.of(Reports.numbered("n2", 2), Reports.numbered("n3", 3)));
        await(() -> health().contains("WAITING"));

        assertThat(health()).contains("\"status\":\"DOWN\"");
        assertThat(size()).isEqualTo(before);
        assertThat(house.askAt(recorded, "/v1/units").statusCode()).isEqualTo(200);

        VerifierKey same = witness.key();
        witness = WitnessProcess.start(data, logKey.verifier(), port);
        await(() -> size() == recorded);

        assertThat(witness.key()).isEqualTo(same);
        assertThat(same.signed(checkpoint())).isTrue();
        await(() -> health().contains("\"status\":\"UP\""));
    }

    private static void record(List<String> events) throws Exception {
        assertThat(house.send(events).statusCode()).isBetween(200, 201);
        recorded += events.size();
    }

    private static String verify(VerifierKey cosigner) {
        return Commanded.run(
                VerifyCommand::new,
                "--url",
                house.addresses().commandUrl(),
                "--key",
                logKey.verifier().toString(),
                "--witness",
                cosigner.toString());
    }

    private static Note checkpoint() {
        return Note.parse(get("/tlog/checkpoint"));
    }

    /** Nothing is published before the first cosignature. */
    private static long size() {
        String note = get("/tlog/checkpoint");
        return note.startsWith(ORIGIN)
                ? Checkpoint.signedBy(logKey.verifier(), Note.parse(note)).head().size()
                : 0;
    }

    private static String health() {
        return get("/actuator/health/proof");
    }

    private static String get(String path) {
        try {
            return house.get(house.addresses().commandUrl() + path).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        assertThat(Patience.until(WAIT_MAX, condition)).isTrue();
    }
}
