package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.platform.FreePort;
import org.resolute.platform.Grant;
import org.resolute.platform.Patience;
import org.resolute.proof.SigningKey;
import org.resolute.proof.VerifierKey.Kind;

/** The browser checks who cosigned, in a house whose notary needs the cosignature of a witness. */
class AnAuditorChecksWitnessesTest {
    private static final String NAME = "witness.example/w1";
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);
    private static final LocatorAssertions.HasAttributeOptions IN_TIME =
            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

    @TempDir private static Path data;
    private static WitnessProcess witness;
    private static RunningHouse house;
    private static Chromium chromium;

    @BeforeAll
    static void a_house_with_a_witness_and_a_browser() throws Exception {
        SigningKey logKey = SigningKey.draw("resolute.local/kien-giang", Kind.LOG);
        Path keys = Files.createDirectories(data.resolve("keys"));
        Files.writeString(keys.resolve("notary-kien-giang.key"), logKey.toFile());
        int port = FreePort.pick();
        witness = WitnessProcess.start(data, logKey.verifier(), port);
        house = RunningHouse.raise(data, witness.key() + " http://127.0.0.1:" + port);
        List<String> structure = Reports.structure();
        Assertions.assertThat(house.send(structure).statusCode()).isEqualTo(200);
        String all = "\n" + structure.size() + "\n";
        Assertions.assertThat(Patience.until(WAIT_MAX, () -> checkpoint().contains(all))).isTrue();
        chromium = Chromium.launch();
    }

    @AfterAll
    static void all_stop() throws Exception {
        chromium.close();
        house.close();
        witness.kill();
    }

    private static String checkpoint() {
        try {
            return house.get(house.addresses().commandUrl() + "/tlog/checkpoint").body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reader auditor(Device device, String language) {
        Grant grant =
                new Grant("reader", List.of("auditor"), Optional.of("kg-0001"), Duration.ofDays(1));
        return Reader.signedIn(
                chromium.browser(),
                house.addresses().queryUrl(),
                house.token(grant),
                device,
                language);
    }

    /** As if the service that records had published this instead. */
    private static void published(Page page, UnaryOperator<String> change) {
        page.route(
                Pattern.compile("/tlog/checkpoint"),
                route -> {
                    APIResponse answer = route.fetch();
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setResponse(answer)
                                    .setBody(change.apply(answer.text())));
                });
    }

    /** The checkpoint with one bit of the witness's line changed, so many bytes from its end. */
    private static String forged(String note, int fromEnd) {
        String line =
                note.lines().filter(l -> l.startsWith("— " + NAME + " ")).findFirst().orElseThrow();
        String written = line.substring(line.lastIndexOf(' ') + 1);
        byte[] bytes = Base64.getDecoder().decode(written);
        bytes[bytes.length - fromEnd] ^= 1;
        return note.replace(written, Base64.getEncoder().encodeToString(bytes));
    }

    private static Locator state(Page page) {
        return page.locator("#cosignatures [data-witness='" + NAME + "']");
    }

    private static void expect(Page page, String state, String verdict) {
        assertThat(state(page)).hasAttribute("data-state", state, IN_TIME);
        assertThat(page.locator("#verdict")).hasAttribute("data-holds", verdict, IN_TIME);
    }

    @Test
    void a_cosignature_is_checked_in_the_browser() {
        try (Reader auditor = auditor(Device.DESKTOP, "vi")) {
            expect(auditor.open("/audit?position=3").page(), "good", "good");
            auditor.look("audit-witnessed");
        }
        try (Reader auditor = auditor(Device.PHONE, "en")) {
            expect(auditor.open("/audit?position=3").page(), "good", "good");
            auditor.look("audit-witnessed");
        }
    }

    @Test
    void one_that_is_forged_is_noticed() {
        try (Reader auditor = auditor(Device.DESKTOP, "en")) {
            published(auditor.page(), note -> forged(note, 5));
            expect(auditor.open("/audit?position=3").page(), "bad", "bad");
            auditor.look("audit-forged");
        }
    }

    @Test
    void so_is_one_whose_time_was_changed() {
        try (Reader auditor = auditor(Device.DESKTOP, "en")) {
            published(auditor.page(), note -> forged(note, 65));
            expect(auditor.open("/audit?position=3").page(), "bad", "bad");
        }
    }

    @Test
    void one_that_is_not_there_is_said_to_be_missing_and_that_of_a_stranger_not_to_be_checked() {
        try (Reader auditor = auditor(Device.DESKTOP, "en")) {
            published(auditor.page(), note -> note.replace("— " + NAME, "— stranger.example/w"));
            Page page = auditor.open("/audit?position=3").page();
            expect(page, "missing", "good");
            assertThat(page.locator("[data-witness='stranger.example/w']"))
                    .hasAttribute("data-state", "unknown", IN_TIME);
        }
    }

    @Test
    void a_browser_that_cannot_check_says_so() {
        try (Reader auditor = auditor(Device.DESKTOP, "vi")) {
            auditor.page()
                    .addInitScript(
                            """
                            crypto.subtle.importKey = () =>
                                Promise.reject(new DOMException('', 'NotSupportedError'));
                            """);
            expect(auditor.open("/audit?position=3").page(), "cannot", "warn");
        }
    }
}
