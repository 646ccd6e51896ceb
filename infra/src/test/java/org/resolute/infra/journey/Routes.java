package org.resolute.infra.journey;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The routes that the code of a service has: {@code get /v1/units/{unit}}. */
final class Routes {
    private Routes() {}

    static Set<String> of(String room) {
        ClassPathScanningCandidateComponentProvider scan =
                new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Set<String> routes = new TreeSet<>();
        for (BeanDefinition found : scan.findCandidateComponents(room)) {
            Class<?> type =
                    ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            for (Method method : type.getDeclaredMethods()) {
                addTo(routes, type, method);
            }
        }
        return routes;
    }

    private static void addTo(Set<String> routes, Class<?> type, Method method) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return;
        }
        // Only what the server itself forwards to has no method of HTTP.
        for (RequestMethod http : mapping.method()) {
            String path = prefix(type) + (mapping.path().length == 0 ? "" : mapping.path()[0]);
            routes.add(http.name().toLowerCase(java.util.Locale.ROOT) + " " + plain(path));
        }
    }

    private static String prefix(Class<?> type) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        return mapping == null ? "" : mapping.path()[0];
    }

    /** Without what a variable must look like. */
    private static String plain(String path) {
        return path.replaceAll("\\{\\*?(\\w+)(:(?:[^{}]|\\{[^{}]*})*)?}", "{$1}");
    }
}
