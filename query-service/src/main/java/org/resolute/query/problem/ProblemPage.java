package org.resolute.query.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** What people read about problems, in their language. */
record ProblemPage(Sentences sentences) {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** What a problem means and what to do about it. */
    ResponseEntity<String> of(ProblemCode code) {
        return answer(
                title(code),
                "<p>%s</p><p>HTTP %d · <code>%s</code></p><p><a href=\"/problems\">%s</a></p>"
                        .formatted(about(code), code.status(), code.written(), say("problems")));
    }

    /** All of them. */
    ResponseEntity<String> all() {
        StringBuilder list = new StringBuilder("<dl>");
        for (ProblemCode code : ProblemCode.values()) {
            list.append(
                    "<dt><a href=\"/problems/%s\"><code>%s</code></a> %s</dt><dd>%s</dd>"
                            .formatted(code.written(), code.written(), title(code), about(code)));
        }
        return answer(say("problems"), list.append("</dl>").toString());
    }

    private String title(ProblemCode code) {
        return say(code.written() + ".title");
    }

    private String about(ProblemCode code) {
        return say(code.written() + ".about");
    }

    private String say(String key) {
        return HtmlUtils.htmlEscape(sentences.say(key, List.of()), "UTF-8");
    }

    private ResponseEntity<String> answer(String title, String content) {
        String page =
                """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Resolute</title>
                <link rel="stylesheet" href="/problems/style.css">
                </head>
                <body><header>Resolute</header><main><h1>%s</h1>%s</main></body>
                </html>
                """
                        .formatted(sentences.language(), title, title, content);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, sentences.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }
}
