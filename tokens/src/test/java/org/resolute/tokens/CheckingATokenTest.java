package org.resolute.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.UnitId;
import org.resolute.platform.Grant;
import org.resolute.platform.TokenKeys;
import org.resolute.tokens.Asked.StandingClock;
import org.springframework.security.core.AuthenticationException;

class CheckingATokenTest {
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}";

    private final StandingClock clock = new StandingClock();

    @TempDir private static Path once;
    @TempDir private Path folder;
    @TempDir private Path elsewhere;
    private TokenKeys keys;
    private Tokens tokens;

    /** Made once: it takes a while. */
    @BeforeAll
    static void a_key() {
        TokenKeys.in(once);
    }

    @BeforeEach
    void a_folder_with_a_key() throws IOException {
        try (var files = Files.list(once)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        keys = TokenKeys.in(folder);
        tokens = Tokens.of(folder, Optional.empty(), clock);
    }

    private String good() {
        return keys.token(
                new Grant("an-minh", List.of("submitter"), Optional.of("d1"), Duration.ofDays(1)));
    }

    /** Claims that hold but for those that stand in for them. */
    private String claims(String... replaced) {
        Instant now = clock.instant();
        String claims =
                """
                {"iss":"resolute","aud":"resolute","sub":"an-minh","roles":["viewer"],\
                "jti":"t-1","nbf":%d,"exp":%d}\
                """
                        .formatted(now.getEpochSecond() - 10, now.getEpochSecond() + 1000);
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(claims).contains(replaced[i]);
            claims = claims.replace(replaced[i], replaced[i + 1]);
        }
        return claims;
    }

    private void refused(String token) {
        assertThatThrownBy(() -> Asked.who(tokens, token))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void a_good_one_says_who_asks() {
        Caller caller = Asked.who(tokens, good());

        assertThat(caller)
                .isEqualTo(new Caller("an-minh", EnumSet.of(Role.SUBMITTER), new UnitId("d1")));
    }

    @Test
    void the_private_key_is_its_owners_alone() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".private.pem")))
                    .hasSize(1)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_forged_signature_is_refused() {
        String token = good();
        String[] parts = token.split("\\.", -1);
        String richer = Asked.encoded(Asked.part(token, 1).replace("submitter", "registrar"));

        refused(parts[0] + "." + richer + "." + parts[2]);
        refused(TokenKeys.in(elsewhere).token(Grant.all("x", "p", Duration.ofDays(1))));
    }

    @Test
    void one_that_is_not_signed_is_refused() {
        String none = Asked.encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");

        refused(none + "." + Asked.encoded(claims()) + ".");
        refused(none + "." + Asked.encoded(claims()) + "." + good().split("\\.", -1)[2]);
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() throws IOException, GeneralSecurityException {
        for (byte[] secret : publicKey()) {
            String said =
                    Asked.encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
                            + "."
                            + Asked.encoded(claims());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signature = mac.doFinal(said.getBytes(StandardCharsets.US_ASCII));

            refused(said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
        }
    }

    private List<byte[]> publicKey() throws IOException {
        try (var files = Files.list(folder)) {
            Path file = files.filter(f -> f.toString().endsWith(".public.pem")).findAny().get();
            String pem = Files.readString(file);
            String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
            return List.of(
                    pem.getBytes(StandardCharsets.US_ASCII), Base64.getDecoder().decode(body));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"nobodys\"}",
                "{\"alg\":\"RS256\",\"typ\":\"secevent+jwt\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"RS512\",\"typ\":\"at+jwt\"}",
                "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"crit\":[\"x\"],\"x\":1}",
                "{}"
            })
    void a_header_that_is_not_listed_is_refused(String header) {
        refused(keys.signed(header, claims()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u"})
    void a_key_that_a_token_brings_along_is_not_looked_at(String header) throws Exception {
        try (GivenIssuer attacker = new GivenIssuer()) {
            TokenKeys other = TokenKeys.in(elsewhere);
            String bringing =
                    HEADER.replace("}", ",\"" + header + "\":\"" + attacker.address() + "/keys\"}");

            refused(other.signed(bringing, claims()));
            assertThat(attacker.asked).hasValue(0);
            assertThat(Asked.who(tokens, keys.signed(bringing, claims())).subject())
                    .isEqualTo("an-minh");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"aud\":\"resolute\"', '\"aud\":\"others\"'",
        "'\"aud\":\"resolute\",', ''",
        "'\"iss\":\"resolute\"', '\"iss\":\"https://evil.example\"'",
        "'\"iss\":\"resolute\",', ''",
        "'\"sub\":\"an-minh\",', ''",
        "'an-minh', 'an\\u000aminh'",
        "'[\"viewer\"]', '\"viewer\"'",
        "'\"roles\":[\"viewer\"],', ''",
        "'\"jti\"', '\"unit\":\"a b\",\"jti\"'",
        "'\"jti\"', '\"unit\":[\"p\"],\"jti\"'",
    })
    void a_claim_that_does_not_hold_is_refused(String held, String stated) {
        refused(keys.signed(HEADER, claims(held, stated)));
    }

    @Test
    void one_without_an_end_is_refused() {
        refused(keys.signed(HEADER, claims().replaceAll(",\"exp\":\\d+", "")));
    }

    @Test
    void it_ends_even_if_it_was_remembered() {
        String token = good();
        Asked.who(tokens, token);

        clock.advance(Duration.ofDays(1).plus(Checking.SKEW_MAX).plusMinutes(1));

        assertThatThrownBy(() -> Asked.who(tokens, token)).isInstanceOf(TokenEnded.class);
    }

    @Test
    void one_that_is_not_valid_yet_is_refused() {
        long later = clock.instant().getEpochSecond() + 600;
        String token = keys.signed(HEADER, claims().replaceAll("\"nbf\":\\d+", "\"nbf\":" + later));
        refused(token);

        clock.advance(Duration.ofMinutes(10));

        assertThat(Asked.who(tokens, token).subject()).isEqualTo("an-minh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "e30.e30.e30"})
    void what_is_no_token_is_refused(String text) {
        refused(text);
    }

    @Test
    void a_service_that_trusts_nobody_does_not_start() {
        assertThatThrownBy(() -> Tokens.of(elsewhere, Optional.empty(), clock))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RESOLUTE_KEYS");
    }

    @Test
    void the_roles_that_can_be_granted_are_those_that_are_known() {
        assertThat(Grant.ROLES)
                .containsExactlyElementsOf(
                        EnumSet.allOf(Role.class).stream().map(Role::written).toList());
    }
}
