package org.resolute.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolute.tokens.Asked.StandingClock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** ID tokens, as OpenID Connect Core 1.0 wants them looked at in section 3.1.3.7. */
class SayingWhoSignedInTest {
    private static final String NONCE = "n-1";
    private static final String CLIENT = "resolute pages";

    private final StandingClock clock = new StandingClock();
    private GivenIssuer issuer;
    private SignInIssuer asked;

    @BeforeEach
    void an_issuer_is_set_up() throws Exception {
        issuer = new GivenIssuer();
        asked = new SignInIssuer(issuer.address(), CLIENT, clock);
    }

    @AfterEach
    void it_closes() {
        issuer.close();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("nguyen-van-a")
                .audience(CLIENT)
                .claim("nonce", NONCE)
                .expirationTime(Date.from(clock.instant().plusSeconds(600)));
    }

    private void isRefused(JWTClaimsSet.Builder claims) {
        assertThatThrownBy(() -> asked.subject(issuer.token(claims), NONCE))
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void one_for_us_and_for_what_we_asked_says_who_it_was() {
        assertThat(asked.subject(issuer.token(claims()), NONCE)).isEqualTo("nguyen-van-a");
        assertThat(asked.subject(issuer.token(claims().claim("azp", CLIENT)), NONCE))
                .isEqualTo("nguyen-van-a");
    }

    @Test
    void one_for_another_question_client_or_party_does_not() {
        isRefused(claims().claim("nonce", "n-2"));
        isRefused(claims().claim("nonce", null));
        isRefused(claims().audience("another client"));
        isRefused(claims().claim("azp", "another client"));
        isRefused(claims().subject(null));
    }

    @Test
    void one_whose_time_is_over_or_never_ends_does_not() {
        isRefused(claims().expirationTime(Date.from(clock.instant().minusSeconds(60))));
        isRefused(claims().expirationTime(null));
    }

    @Test
    void one_that_another_key_signed_does_not() throws Exception {
        var stranger = new ECKeyGenerator(Curve.P_256).keyID("issuer-1").generate();
        String forged = GivenIssuer.token(stranger, claims().issuer(issuer.address()).build());

        assertThatThrownBy(() -> asked.subject(forged, NONCE)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void while_the_issuer_is_away_nobody_is_called_a_liar() {
        issuer.saysItIs("away");
        assertThatThrownBy(() -> asked.subject(issuer.token(claims()), NONCE))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);

        issuer.saysItIs(issuer.address());
        clock.advance(Duration.ofSeconds(6));
        assertThat(asked.subject(issuer.token(claims()), NONCE)).isEqualTo("nguyen-van-a");
    }
}
