package org.resolute.command.described;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;

/** A text that lies beside this code. */
final class Document {
    private Document() {}

    static String read(String name) {
        try (InputStream in = Document.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no document " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResponseEntity<String> answer(String type, String text) {
        return ResponseEntity.ok()
                .header("Content-Type", type + "; charset=UTF-8")
                .header("Cache-Control", "max-age=300")
                .body(text);
    }
}
