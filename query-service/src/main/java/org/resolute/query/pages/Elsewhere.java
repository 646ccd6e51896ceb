package org.resolute.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where our pages are, and where readers get to from them. */
@Component
public final class Elsewhere {
    private final List<String> commands;
    private final List<String> origins;
    private final boolean hasIssuer;

    /**
     * @param command where browsers reach the service that records, under each name of its host,
     *     separated by commas; empty where they do not
     * @param origins where browsers reach this one, separated by commas; empty where they just do
     * @param issuer where people sign in; empty where they do not
     * @param client what the issuer knows us by; empty where it does not
     */
    Elsewhere(
            @Value("${resolute.command}") String command,
            @Value("${resolute.pages}") String origins,
            @Value("${resolute.issuer}") String issuer,
            @Value("${resolute.client.id}") String client) {
        this.commands = list(command);
        this.origins = list(origins);
        this.hasIssuer = !issuer.isBlank() && !client.isBlank();
    }

    private static List<String> list(String written) {
        return Stream.of(written.split(",")).map(String::strip).filter(o -> !o.isEmpty()).toList();
    }

    /**
     * Where this reader's pages send reports and fetch what proofs are checked by; empty where they
     * cannot. A browser takes two names of a machine for two sites and keeps the cookie back
     * between them, so the service is named as the pages are.
     */
    public String command(HttpServletRequest request) {
        return commands.stream()
                .filter(address -> request.getServerName().equals(host(address)))
                .findFirst()
                .orElse(commands.isEmpty() ? "" : commands.getFirst());
    }

    private static @Nullable String host(String address) {
        return URI.create(address).getHost();
    }

    /** Whether people can sign in at an issuer, and need no token of their own. */
    public boolean hasIssuer() {
        return hasIssuer;
    }

    /**
     * The origin under which this reader has our pages. Where it is set which ones there are, no
     * other is said, whatever a request is made to claim.
     */
    public String origin(HttpServletRequest request) {
        String asked = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return origins.isEmpty() || origins.contains(asked) ? asked : origins.getFirst();
    }

    /**
     * What a browser may fetch for a page: nothing but what this service itself serves, and nothing
     * written into the page. Scripts may also speak to the service that records.
     */
    String policy(HttpServletRequest request) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                + ("connect-src 'self' " + command(request)).strip()
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
