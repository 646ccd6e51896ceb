package org.resolute.infra.send;

import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What became of a file, in a sentence. */
final class Summary {
    private Summary() {}

    /**
     * @param counts what the door counted
     */
    static String of(Parcel parcel, JsonNode counts, long total, boolean isDryRun) {
        return String.format(
                Locale.ROOT,
                "%s: of %,d items %s%,d recorded, %,d repeated, %,d refused",
                parcel.name(),
                total,
                isDryRun ? "there would be " : "",
                counts.path("recorded").asLong(),
                counts.path("repeated").asLong(),
                counts.path("refused").asLong());
    }

    static String rejectedIn(Path file) {
        return "  the refused ones lie in " + file + "; mend them there and send that file";
    }
}
