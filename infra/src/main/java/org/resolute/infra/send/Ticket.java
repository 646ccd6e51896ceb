package org.resolute.infra.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered beside a large file while the door works on it, so that a second call looks
 * after the first one's submission instead of sending again.
 *
 * @param id the door's name for it
 * @param url the door that has it
 * @param digest of the content that was sent
 */
record Ticket(String id, String url, String digest) {
    static final String ENDING = ".submission";

    /** What is remembered of this content at this door; nothing that belongs to another. */
    static Optional<Ticket> of(Path file, String url, String digest) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() == 3 && lines.get(1).equals(url) && lines.get(2).equals(digest)
                ? Optional.of(new Ticket(lines.get(0), url, digest))
                : Optional.empty();
    }

    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, List.of(id, url, digest));
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
