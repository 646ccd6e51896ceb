package org.resolute.command.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.resolute.command.answer.Unacceptable;

/**
 * The characters of a body that must be UTF-8; a mark at its beginning is no part of it.
 *
 * <p>It has a buffer of its own because a reader of the JDK takes a lock for each character.
 */
final class Chars {
    private static final int MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private final boolean isMarked;
    private int next;
    private int end;

    Chars(InputStream bytes) throws IOException {
        this.reader = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        this.isMarked = peek() == MARK;
        if (isMarked) {
            next++;
        }
    }

    /** Whether the body began with a byte order mark. */
    boolean isMarked() {
        return isMarked;
    }

    /** The next character, which stays; -1 at the end. */
    int peek() throws IOException {
        return next < end || fill() ? buffer[next] : -1;
    }

    /** Takes the next character; -1 at the end. */
    int read() throws IOException {
        return next < end || fill() ? buffer[next++] : -1;
    }

    private boolean fill() throws IOException {
        try {
            next = 0;
            end = Math.max(0, reader.read(buffer));
            return end > 0;
        } catch (CharacterCodingException e) {
            throw new Unacceptable(400, "not-utf-8");
        }
    }
}
