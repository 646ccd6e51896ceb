package org.resolute.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An OIDC issuer: its discovery document, its keys, and tokens it signs. */
final class GivenIssuer implements AutoCloseable {
    private final HttpServer server;
    private final ECKey key;
    private volatile String says;
    final AtomicInteger asked = new AtomicInteger();

    GivenIssuer() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("issuer-1").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        says = address();
        answer(
                "/.well-known/openid-configuration",
                () -> {
                    asked.incrementAndGet();
                    return "{\"issuer\":\"" + says + "\",\"jwks_uri\":\"" + address() + "/keys\"}";
                });
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private void answer(String path, java.util.function.Supplier<String> body) {
        server.createContext(
                path,
                exchange -> {
                    byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The discovery document speaks of another issuer from now on. */
    void saysItIs(String other) {
        says = other;
    }

    String token(JWTClaimsSet.Builder claims) {
        return token(key, claims.issuer(address()).build());
    }

    static String token(ECKey key, JWTClaimsSet claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
