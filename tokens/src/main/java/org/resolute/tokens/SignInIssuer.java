package org.resolute.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The OIDC issuer, as those ask it who sign in with a browser. What its ID token has to say is that
 * of OpenID Connect Core 1.0, section 3.1.3.7.
 */
public final class SignInIssuer {
    private final Discovery discovery;
    private final String client;
    private final NimbusJwtDecoder checks;

    /**
     * @param name the issuer's address, exactly as its tokens give it
     * @param client the id it knows us by
     */
    public SignInIssuer(String name, String client, Clock clock) {
        this.discovery = new Discovery(name, clock);
        this.client = client;
        this.checks = checks(clock);
    }

    public String name() {
        return discovery.name();
    }

    public String client() {
        return client;
    }

    /** Where browsers are sent to sign in. */
    public URI authorization() throws IOException {
        return discovery.address("authorization_endpoint");
    }

    /** Where a code is exchanged for tokens. */
    public URI exchange() throws IOException {
        return discovery.address("token_endpoint");
    }

    /** Where browsers are sent to sign out there too; empty where it has no such place. */
    public Optional<URI> end() throws IOException {
        return discovery.document().containsKey("end_session_endpoint")
                ? Optional.of(discovery.address("end_session_endpoint"))
                : Optional.empty();
    }

    /** Whether it takes a client's secret among the fields of a form, and in no header. */
    public boolean wantsSecretInForm() throws IOException {
        Object methods = discovery.document().get("token_endpoint_auth_methods_supported");
        return methods instanceof List<?> list
                && !list.contains("client_secret_basic")
                && list.contains("client_secret_post");
    }

    /** Whether it promises to name itself in what it sends browsers back with (RFC 9207). */
    public boolean namesItself() throws IOException {
        return Boolean.TRUE.equals(
                discovery.document().get("authorization_response_iss_parameter_supported"));
    }

    /**
     * Who signed in, by an ID token.
     *
     * @param nonce what we had asked to be put into it
     * @throws JwtException where it was not issued by this issuer, for us, and for what we asked
     */
    public String subject(String idToken, String nonce) {
        Jwt token = checks.decode(idToken);
        Map<String, Object> claims = token.getClaims();
        if (!nonce.equals(claims.get("nonce"))) {
            throw new BadJwtException("the ID token is the answer to another question");
        }
        if (!client.equals(claims.getOrDefault("azp", client))) {
            throw new BadJwtException("the ID token is for another party");
        }
        return Objects.requireNonNull(token.getSubject(), "it was checked");
    }

    private NimbusJwtDecoder checks(Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Checking.ALGORITHMS, new Issuer(discovery)));
        // Checked below, by the clock that is handed in.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        JwtTimestampValidator times = new JwtTimestampValidator(Checking.SKEW_MAX);
        times.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtClaimValidator<Object>("iss", iss -> isThis(iss)),
                        new JwtClaimValidator<Object>("sub", sub -> sub instanceof String),
                        new JwtClaimValidator<Object>("exp", exp -> exp != null),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains(client)),
                        times));
        return decoder;
    }

    private boolean isThis(@Nullable Object issuer) {
        return issuer != null && name().equals(issuer.toString());
    }
}
