package org.resolute.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with signatures, as C2SP signed-note writes it. Who signed is not checked here but by the
 * {@link VerifierKey} of someone who is trusted.
 *
 * @param text ends with a newline
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** Signatures in one note, more of which are not read. */
    static final int SIGNATURES_MAX = 64;

    /** Bytes in a note, more of which are not read. */
    public static final int BYTES_MAX = 1 << 20;

    public Note {
        signatures = List.copyOf(signatures);
    }

    /**
     * A note from its bytes.
     *
     * @throws NotProven when they are none
     */
    public static Note parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new NotProven("a note of " + bytes.length + " bytes is not read");
        }
        return parse(decoded(bytes));
    }

    /** The same from its characters. */
    public static Note parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new NotProven("a note has no control characters");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new NotProven("not a signed note: it lacks its text or its signatures");
        }
        List<NoteSignature> signatures = signatures(note.substring(blank + 2));
        if (signatures.isEmpty()) {
            throw new NotProven("the note has no signature");
        }
        return new Note(note.substring(0, blank + 1), signatures);
    }

    /** The signatures in lines as they end a note. */
    public static List<NoteSignature> signatures(String lines) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            if (signatures.size() == SIGNATURES_MAX) {
                throw new NotProven("a note of more than " + SIGNATURES_MAX + " signatures");
            }
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    /** The same note with one more signature. */
    public Note with(NoteSignature signature) {
        return new Note(text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }

    private static String decoded(byte[] bytes) {
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return decoded.toString();
        } catch (CharacterCodingException e) {
            throw new NotProven("a note is written in UTF-8");
        }
    }
}
