package org.resolute.query.pages;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of all pages. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
    /** Folders of the resources, each with the words of its page. */
    private static final String[] FOLDERS = {
        "frame",
        "signin",
        "issuer",
        "problem",
        "overview",
        "progress",
        "why",
        "event",
        "unit",
        "units",
        "timeline",
        "replay",
        "monitoring",
        "submit",
        "audit",
        "running"
    };

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        String room = PagesConfiguration.class.getPackageName();
        words.setBasenames(
                Stream.of(FOLDERS).map(f -> room + "." + f + ".words").toArray(String[]::new));
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
