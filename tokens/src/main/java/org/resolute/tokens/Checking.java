package org.resolute.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Puts the checks of a token together.
 *
 * <p>Which key may have signed it is decided by its issuer alone, and which algorithm by the list
 * here: what else its header says of keys ({@code jku}, {@code x5u}, {@code jwk}) is not looked at.
 */
final class Checking {
    /** The issuer of tokens signed by a key of the folder. */
    static final String OURSELVES = "resolute";

    /** For whom tokens must be. */
    static final String AUDIENCE = "resolute";

    /** How far an issuer's clock may be off. */
    static final Duration SKEW_MAX = Duration.ofSeconds(30);

    /** All asymmetric. RSA is checked some twenty times faster than the curves. */
    static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private Checking() {}

    static JwtDecoder by(KeyFolder folder, Optional<Issuer> issuer, Clock clock) {
        Map<String, JWSKeySelector<SecurityContext>> keys = new HashMap<>();
        keys.put(
                OURSELVES,
                new JWSVerificationKeySelector<>(
                        Set.of(JWSAlgorithm.RS256),
                        (selector, context) -> selector.select(folder.trust().keys())));
        issuer.ifPresent(i -> keys.put(i.name(), new JWSVerificationKeySelector<>(ALGORITHMS, i)));
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        processor.setJWTClaimsSetAwareJWSKeySelector((header, claims, context) -> {
            JWSKeySelector<SecurityContext> of = keys.get(String.valueOf(claims.getIssuer()));
            return of == null ? List.of() : of.selectJWSKeys(header, context);
        });
        // Checked below, by the clock that is handed in.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW_MAX);
        times.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<Jwt>(
                        new JwtClaimValidator<Object>("exp", exp -> exp != null),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains(AUDIENCE)),
                        times));
        return decoder;
    }
}
