package org.resolute.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.events.UnitId;
import org.resolute.platform.Grant;
import org.resolute.platform.TokenKeys;
import org.resolute.tokens.Asked.StandingClock;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class TrustingAnIssuerTest {
    private final StandingClock clock = new StandingClock();

    @TempDir private Path folder;
    private GivenIssuer issuer;
    private Tokens tokens;

    @BeforeEach
    void an_issuer_is_set_up() throws Exception {
        issuer = new GivenIssuer();
        tokens = Tokens.of(folder, Optional.of(issuer.address()), clock);
    }

    @AfterEach
    void it_closes() {
        issuer.close();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("nguoi-dung-7")
                .audience(List.of("account", "resolute"))
                .claim("roles", List.of("viewer", "offline_access"))
                .claim("unit", "kg-0008")
                .expirationTime(Date.from(clock.instant().plusSeconds(600)));
    }

    @Test
    void its_tokens_say_who_asks_and_its_own_roles_mean_nothing() {
        assertThat(Asked.who(tokens, issuer.token(claims())))
                .isEqualTo(
                        new Caller("nguoi-dung-7", EnumSet.of(Role.VIEWER), new UnitId("kg-0008")));
    }

    @Test
    void it_is_asked_when_its_first_token_comes_and_not_for_each() {
        assertThat(issuer.asked).hasValue(0);

        Asked.who(tokens, issuer.token(claims()));
        Asked.who(tokens, issuer.token(claims().subject("another")));

        assertThat(issuer.asked).hasValue(1);
    }

    @Test
    void a_key_it_does_not_have_is_refused_however_often_it_is_named() throws Exception {
        var stranger = new ECKeyGenerator(Curve.P_256).keyID("unknown").generate();
        String forged = GivenIssuer.token(stranger, claims().issuer(issuer.address()).build());

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> Asked.who(tokens, forged))
                    .isInstanceOf(InvalidBearerTokenException.class);
        }
    }

    @Test
    void it_cannot_sign_for_the_key_of_the_house_nor_the_house_for_it() throws Exception {
        TokenKeys own = TokenKeys.in(folder);
        tokens = Tokens.of(folder, Optional.of(issuer.address()), clock);
        String inOurName =
                GivenIssuer.token(
                        new ECKeyGenerator(Curve.P_256).keyID("issuer-1").generate(),
                        claims().issuer("resolute").build());
        String inItsName =
                own.signed(
                        "{\"alg\":\"RS256\",\"typ\":\"JWT\"}",
                        claims().issuer(issuer.address()).build().toString());

        assertThatThrownBy(() -> Asked.who(tokens, inOurName))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> Asked.who(tokens, inItsName))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThat(
                        Asked.who(tokens, own.token(Grant.all("own", "p", Duration.ofDays(1))))
                                .subject())
                .isEqualTo("own");
    }

    @Test
    void a_document_of_another_issuer_is_not_believed() {
        issuer.saysItIs("https://other.example");

        assertThatThrownBy(() -> Asked.who(tokens, issuer.token(claims())))
                .isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void while_it_is_away_its_tokens_wait_and_then_they_are_good() {
        String token = issuer.token(claims());
        issuer.saysItIs("away");
        assertThatThrownBy(() -> Asked.who(tokens, token))
                .isInstanceOf(AuthenticationServiceException.class);

        issuer.saysItIs(issuer.address());
        clock.advance(Duration.ofSeconds(6));

        assertThat(Asked.who(tokens, token).subject()).isEqualTo("nguoi-dung-7");
    }

    @Test
    void an_issuer_at_an_open_address_is_not_taken() {
        Optional<String> open = Optional.of("http://192.0.2.7/realms/x");

        assertThatThrownBy(() -> Tokens.of(folder, open, clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
    }
}
