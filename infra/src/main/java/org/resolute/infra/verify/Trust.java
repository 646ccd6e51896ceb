package org.resolute.infra.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resolute.infra.audit.Bar;
import org.resolute.infra.up.Console;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;
import org.resolute.proof.VerifierKey;

/** Whose signature counts, and what is said about the outcome. */
final class Trust {
    static final int PROVED = 0;

    /** Picocli says 1 for what went wrong and 2 for a wrong command line. */
    static final int REFUTED = 3;

    private Trust() {}

    /** The key the caller trusts; else the one the log names, and that is said. */
    static VerifierKey key(@Nullable String given, Log log, Console console) {
        if (given == null) {
            console.say("key", "taken from the log itself; trust your own copy with --key");
            return parse(new String(log.read("key"), StandardCharsets.UTF_8));
        }
        try {
            Path file = Path.of(given);
            return parse(Files.exists(file) ? Files.readString(file) : given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VerifierKey parse(String written) {
        return VerifierKey.parse(written.strip());
    }

    static void demandCosigned(VerifierKey witness, Note checkpoint) {
        if (!witness.signed(checkpoint)) {
            throw new NotProven("the checkpoint is not cosigned by " + witness.name());
        }
    }

    static int refuted(RuntimeException e, Console console) {
        console.say("NOT PROVEN", String.valueOf(e.getMessage()));
        return REFUTED;
    }

    static Verification.Progress bar(Console console, String about) {
        return new Bar(console, about)::at;
    }
}
