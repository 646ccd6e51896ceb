package org.resolute.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Answers what the HTTP server turned away itself, such as a request line it could not read, with a
 * problem as every other refusal. No filter and no controller hears of these requests, and the
 * server's own answer would be a page of HTML.
 *
 * <p>Note to the maintainer. The server asks its valves from the inside out, and the first that
 * answers has answered; this one is added last, inside the one that Spring Boot adds.
 */
public final class Unheard extends ErrorReportValve {
    private final TurnedAway.Teller teller;

    private Unheard(TurnedAway.Teller teller) {
        this.teller = teller;
    }

    /** To be a bean of the service, which hands it to the server at the start. */
    public static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> answeredBy(
            TurnedAway.Teller teller) {
        return server ->
                server.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new Unheard(teller)));
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        // What asks for another version of HTTP or another transfer is a bad request, too.
        boolean isOurFault = status == 500 || status == 503;
        try {
            teller.tell(
                    isOurFault
                            ? new TurnedAway(500, "internal", List.of(), "")
                            : new TurnedAway(400, "request", List.of(), ""),
                    request,
                    response);
            response.finishResponse();
        } catch (IOException e) {
            // As the server does where its asker has gone: the line is closed without a word.
            container.getLogger().debug("nobody hears the answer", new UncheckedIOException(e));
        }
    }
}
