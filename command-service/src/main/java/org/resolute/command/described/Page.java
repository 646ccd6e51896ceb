package org.resolute.command.described;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.resolute.command.answer.Sentences;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A page for people, in one language, with a way to the other.
 *
 * @param path of the page itself
 * @param title as plain text
 * @param content as HTML
 */
record Page(Locale language, String path, String title, String content) {

    /** As an answer that nothing else may run in. */
    ResponseEntity<String> answer() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/html; charset=UTF-8")
                .header("Content-Language", language.getLanguage())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-cache")
                .body(html());
    }

    private String html() {
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s – Resolute</title>
        <link rel="stylesheet" href="/connect/style.css">
        </head>
        <body>
        <header><strong>Resolute</strong><nav>%s%s</nav></header>
        <main>
        %s
        </main>
        <footer><nav>%s</nav></footer>
        </body>
        </html>
        """
                .formatted(
                        language.getLanguage(),
                        escaped(title),
                        link("/connect", "connect"),
                        link("/problems", "problems"),
                        content,
                        languages());
    }

    private String link(String to, String word) {
        return "<a href=\"%s?lang=%s\">%s</a>"
                .formatted(to, language.getLanguage(), escaped(Words.of(word, language)));
    }

    private String languages() {
        return List.of(Sentences.VIETNAMESE, Locale.ENGLISH).stream()
                .map(other ->
                        "<a href=\"%s?lang=%s\" lang=\"%s\" hreflang=\"%s\">%s</a>"
                                .formatted(
                                        path,
                                        other.getLanguage(),
                                        other.getLanguage(),
                                        other.getLanguage(),
                                        escaped(Words.of("language", other))))
                .collect(Collectors.joining());
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
