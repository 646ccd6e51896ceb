package org.resolute.command.notary;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Reads a log as the C2SP pages say, with nothing but the JDK. */
final class ForeignReader {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String prefix;

    ForeignReader(String prefix) {
        this.prefix = prefix;
    }

    record Checkpoint(String origin, long size, String root) {}

    HttpResponse<byte[]> get(String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(prefix + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** The checkpoint, once the key's signature over it was checked. */
    Checkpoint checkpoint(String vkey) throws Exception {
        String note = text("/checkpoint");
        String[] name = vkey.strip().split("\\+", 3);
        int end = note.lastIndexOf("\n\n") + 1;
        for (String line : note.substring(end + 1).split("\n", -1)) {
            if (line.startsWith("— " + name[0] + " ")) {
                byte[] both = Base64.getDecoder().decode(line.split(" ", -1)[2]);
                String id = HexFormat.of().formatHex(both, 0, 4);
                byte[] key = Base64.getDecoder().decode(name[2]);
                if (id.equals(name[1]) && isSigned(note.substring(0, end), both, key)) {
                    String[] lines = note.split("\n", -1);
                    return new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2]);
                }
            }
        }
        throw new AssertionError("not signed by " + vkey);
    }

    private static boolean isSigned(String text, byte[] idAndSignature, byte[] kindAndKey)
            throws Exception {
        byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = ByteBuffer.allocate(44).put(x509).put(kindAndKey, 1, 32).array();
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        ed25519.update(text.getBytes(StandardCharsets.UTF_8));
        return kindAndKey[0] == 1 && ed25519.verify(idAndSignature, 4, 64);
    }

    /** All entries of a tree smaller than 256,000. */
    List<byte[]> entries(long size) {
        List<byte[]> entries = new ArrayList<>();
        for (int tile = 0; tile * 256L < size; tile++) {
            long width = Math.min(256, size - tile * 256L);
            String partial = width == 256 ? "" : ".p/" + width;
            byte[] bundle = get("/tile/entries/%03d%s".formatted(tile, partial)).body();
            ByteBuffer rest = ByteBuffer.wrap(bundle);
            while (rest.hasRemaining()) {
                byte[] entry = new byte[rest.getShort() & 0xffff];
                rest.get(entry);
                entries.add(entry);
            }
        }
        return entries;
    }

    static byte[] leaf(byte[] entry) throws Exception {
        return sha256(new byte[] {0}, entry);
    }

    static byte[] root(List<byte[]> leaves) throws Exception {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
