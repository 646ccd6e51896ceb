package org.resolute.infra.send;

/** The forms that a file of reports may have. */
enum Form {
    TABLE("text/csv", "csv"),
    LINES("application/x-ndjson", "ndjson"),
    ARRAY("application/cloudevents-batch+json", "json"),
    /** One report, perhaps over many lines. */
    EVENT("application/cloudevents-batch+json", "json");

    private final String mediaType;
    private final String extension;

    Form(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a file that holds what was rejected. */
    String extension() {
        return extension;
    }

    /** Found by how the file begins; what is no JSON is a table. */
    static Form of(String beginning) {
        String text = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
        String first = text.stripLeading();
        if (first.startsWith("[")) {
            return ARRAY;
        }
        if (!first.startsWith("{")) {
            return TABLE;
        }
        // An event over many lines has a first line that ends inside of it.
        String line = first.lines().findFirst().orElse("").strip();
        return line.endsWith("}") && line.length() > 1 ? LINES : EVENT;
    }
}
