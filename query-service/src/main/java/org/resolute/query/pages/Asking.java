package org.resolute.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;
import org.springframework.util.CollectionUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Asks the public routes in this process, as whoever asks for the page.
 *
 * <p>Maintainer's note. A route is found by the mapping that finds it for a request from outside,
 * and its method is called; only writing the answer as JSON and reading it again are left out. The
 * filters have let the page's request through and not this one, so the gate's rules for the route
 * are asked here. Whether someone sees a row is decided behind, where it is for every asker.
 */
@Component
final class Asking {
    private static final Pattern NEXT = Pattern.compile("[?&]after=([^&>]+)[^>]*>; rel=\"next\"");

    // Found when first asked: they know all controllers, and some of these ask.
    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;
    private final ObjectProvider<WebInvocationPrivilegeEvaluator> gate;

    Asking(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> routes,
            ObjectProvider<RequestMappingHandlerAdapter> adapter,
            ObjectProvider<WebInvocationPrivilegeEvaluator> gate) {
        this.routes = routes;
        this.adapter = adapter;
        this.gate = gate;
    }

    /**
     * @param route its path, encoded
     * @param language in which sentences are answered
     */
    Answer ask(
            HttpServletRequest page,
            String route,
            Map<String, String> parameters,
            Locale language) {
        if (!isAllowed(route)) {
            throw Refused.because(ProblemCode.FORBIDDEN_ROLE, "auditor, monitor");
        }
        return read(called(new AskedRoute(page, route, parameters, language)));
    }

    /** Whether there is such a route, and whoever asks may ask it. */
    boolean isOpen(HttpServletRequest page, String route) {
        return isAllowed(route)
                && found(new AskedRoute(page, route, Map.of(), Locale.ROOT)).isPresent();
    }

    /** Whether the gate lets whoever asks through to this path. It knows nobody who is unknown. */
    boolean isAllowed(String encoded) {
        String path = UriUtils.decode(encoded, StandardCharsets.UTF_8);
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && gate.getObject().isAllowed("", path, "GET", who);
    }

    private Optional<HandlerMethod> found(AskedRoute asked) {
        try {
            HandlerExecutionChain found = routes.getObject().getHandler(asked);
            return found != null && found.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException(asked.getRequestURI() + " could not be found", e);
        }
    }

    private @Nullable Object called(AskedRoute asked) {
        HandlerMethod method =
                found(asked)
                        .orElseThrow(() ->
                                new IllegalStateException("no route " + asked.getRequestURI()));
        InvocableHandlerMethod call = new InvocableHandlerMethod(method.createWithResolvedBean());
        call.setHandlerMethodArgumentResolvers(
                new HandlerMethodArgumentResolverComposite()
                        .addResolvers(adapter.getObject().getArgumentResolvers()));
        try {
            return call.invokeForRequest(new ServletWebRequest(asked), new ModelAndViewContainer());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(asked.getRequestURI() + " broke", e);
        }
    }

    private static Answer read(@Nullable Object answered) {
        if (!(answered instanceof ResponseEntity<?> entity)) {
            return new Answer(rows(answered), "", "", "");
        }
        HttpHeaders headers = entity.getHeaders();
        return new Answer(
                rows(entity.getBody()),
                said(headers, "As-Of-Position"),
                said(headers, "As-Of-Recorded"),
                next(said(headers, HttpHeaders.LINK)));
    }

    private static List<Row> rows(@Nullable Object body) {
        return switch (body) {
            case List<?> list -> list.stream().map(Asking::row).toList();
            case null -> List.of();
            default -> List.of(row(body));
        };
    }

    private static Row row(@Nullable Object body) {
        if (!(body instanceof Map<?, ?> map)) {
            throw new IllegalStateException("the rows of this route are no objects");
        }
        Map<String, @Nullable Object> cells = CollectionUtils.newLinkedHashMap(map.size());
        map.forEach((name, value) -> cells.put(String.valueOf(name), value));
        return new Row(cells);
    }

    private static String said(HttpHeaders headers, String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    private static String next(String link) {
        Matcher next = NEXT.matcher(link);
        return next.find() ? UriUtils.decode(next.group(1), StandardCharsets.UTF_8) : "";
    }
}
