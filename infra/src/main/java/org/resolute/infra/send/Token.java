package org.resolute.infra.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What shows who sends. It is written into the request and nowhere else. */
final class Token {
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /**
     * @param from where it was found, to be told where it is none
     * @throws IllegalArgumentException where the text is none; the text itself is not told
     */
    static Token of(String text, String from) {
        if (!WRITTEN.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("nothing in " + from + " looks like one");
        }
        return new Token(text.strip());
    }

    static Token in(Path file) {
        try {
            return of(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    String header() {
        return "Bearer " + text;
    }

    @Override
    public String toString() {
        return "a token";
    }
}
