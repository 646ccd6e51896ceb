package org.resolute.query.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/**
 * What browsers fetch beside a page: our own files and those of libraries, all under an address
 * that names their content, so that a browser keeps them for ever and never has an old one.
 */
@Component
public final class Assets implements WebMvcConfigurer {
    private static final String OWN = "classpath:/org/resolute/query/pages/assets/";
    private static final String LIBRARY = "classpath:/META-INF/resources/webjars/";
    private static final int DIGEST_BYTES = 6;

    private final String address;
    private final List<String> libraries;

    Assets() {
        this.libraries = List.of(library("htmx.org", "dist/"), library("echarts", ""));
        this.address = "/assets/" + digest() + "/";
    }

    /** The address of a file: {@code app.css}, {@code htmx.min.js}. */
    public String at(String file) {
        return address + file;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(address + "**")
                .addResourceLocations(OWN)
                .addResourceLocations(libraries.toArray(String[]::new))
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static String library(String name, String folder) {
        String version =
                Objects.requireNonNull(
                        new WebJarVersionLocator().version(name), "is there: " + name);
        return LIBRARY + name + "/" + version + "/" + folder;
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] own = new PathMatchingResourcePatternResolver().getResources(OWN + "*");
            Arrays.sort(own, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : own) {
                digest.update(file.getContentAsByteArray());
            }
            libraries.forEach(library -> digest.update(library.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
