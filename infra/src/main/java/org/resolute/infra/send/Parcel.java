package org.resolute.infra.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file that is to be sent.
 *
 * @param file where its bytes lie
 * @param name what its sender calls it; files that belong to it are named after it
 * @param isPacked whether its bytes are gzip
 * @param rows its items where they are few enough to be answered at once
 */
record Parcel(Path file, Path name, Form form, boolean isPacked, Optional<Rows> rows) {
    /** What the door answers at once. */
    static final int ITEMS_MAX = 1_000;

    private static final int BYTES_MAX = 16 * 1024 * 1024;

    static Parcel of(Path file, Path name) throws IOException {
        boolean isPacked;
        try (InputStream bytes = Files.newInputStream(file)) {
            isPacked = bytes.read() == 0x1f && bytes.read() == 0x8b;
        }
        byte[] beginning;
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = isPacked ? new GZIPInputStream(raw) : raw) {
            beginning = bytes.readNBytes(BYTES_MAX + 1);
        }
        String text = new String(beginning, StandardCharsets.UTF_8);
        Form form = Form.of(text);
        Optional<Rows> few =
                beginning.length > BYTES_MAX
                        ? Optional.empty()
                        : Optional.of(Rows.of(form, text))
                                .filter(rows -> rows.items().size() <= ITEMS_MAX);
        return new Parcel(file, name, form, isPacked, few);
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    /** What tells this content from any other. */
    String digest() throws IOException {
        try (DigestInputStream bytes =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file beside this one, named after it. */
    Path beside(String ending) {
        return name.resolveSibling(name.getFileName() + ending);
    }

    /** Where rejected rows go; nothing that lies there is written over. */
    Path rejected() {
        Path file = beside(".rejected." + form.extension());
        for (int n = 2; Files.exists(file); n++) {
            file = beside(".rejected-" + n + "." + form.extension());
        }
        return file;
    }
}
