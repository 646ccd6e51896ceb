package org.resolute.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.pages.Frame.Link;
import org.resolute.query.pages.Frame.Reader;
import org.resolute.tokens.Browsing;
import org.resolute.tokens.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes pages of models. */
@Component
public final class Pages {
    static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final ITemplateEngine engine;
    private final Wording wording;
    private final Asking asking;
    private final Assets assets;
    private final Elsewhere elsewhere;

    Pages(
            ITemplateEngine engine,
            Wording wording,
            Asking asking,
            Assets assets,
            Elsewhere elsewhere) {
        this.engine = engine;
        this.wording = wording;
        this.asking = asking;
        this.assets = assets;
        this.elsewhere = elsewhere;
    }

    /** Somebody looks at a page. */
    public Visit visit(HttpServletRequest request) {
        return new Visit(request, asking, wording.of(request), wording.zone());
    }

    /**
     * A page.
     *
     * @param tab where it stands in the navigation
     * @param template of the folder of this name; its title is the word {@code <template>.title}
     *     unless the model has a {@code title}
     */
    public ResponseEntity<String> show(
            Visit visit, Tab tab, String template, Map<String, ? extends @Nullable Object> model) {
        return ResponseEntity.ok().headers(headers(visit)).body(html(visit, tab, template, model));
    }

    String html(
            Visit visit, Tab tab, String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> variables = new HashMap<>(model);
        Object title = variables.get("title");
        variables.put(
                "frame",
                frame(
                        visit,
                        tab,
                        title == null ? visit.words().say(template + ".title") : title.toString(),
                        Optional.ofNullable(variables.get("resolution")).map(Row.class::cast)));
        variables.put("w", visit.words());
        variables.put("place", visit.place());
        variables.put("assets", assets);
        variables.put("elsewhere", elsewhere);
        return engine.process(template + "/page", new Context(visit.words().locale(), variables));
    }

    HttpHeaders headers(Visit visit) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(HTML);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, visit.words().language());
        headers.set("Content-Security-Policy", elsewhere.policy(visit.request()));
        headers.setCacheControl("private, no-store");
        headers.setVary(List.of("HX-Request", HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION));
        return headers;
    }

    private Frame frame(Visit visit, Tab tab, String title, Optional<Row> resolution) {
        return new Frame(
                title,
                Choices.of(visit.request()),
                reader(visit),
                links(visit, tab, false, ""),
                resolution
                        .map(row -> links(visit, tab, true, Place.segment(row.text("resolution"))))
                        .orElse(List.of()));
    }

    private static List<Link> links(Visit visit, Tab here, boolean ofResolution, String id) {
        return Tab.all(ofResolution).stream()
                .filter(tab -> tab == here || isOfUse(visit, tab, id))
                .map(tab ->
                        new Link(
                                visit.words().say(tab.words()),
                                visit.place().to(tab.path(id)).toString(),
                                tab == here))
                .toList();
    }

    /** Nobody is led to where he may not go, or to where he could do nothing. */
    private static boolean isOfUse(Visit visit, Tab tab, String id) {
        return visit.mayOpen(tab.path(id))
                && (tab != Tab.OVERVIEW || visit.mayAsk("/v1/resolutions"))
                && (tab != Tab.SUBMIT || Recording.isOpenToReader());
    }

    private static Reader reader(Visit visit) {
        HttpServletRequest request = visit.request();
        Optional<Caller> caller = Caller.known();
        boolean isPublic = caller.filter(Browsing::isAnybody).isPresent();
        String form =
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "";
        return new Reader(
                caller.map(Caller::subject).orElse(null),
                isPublic,
                form,
                request.getMethod().equals("GET") ? visit.place().toString() : "/");
    }
}
