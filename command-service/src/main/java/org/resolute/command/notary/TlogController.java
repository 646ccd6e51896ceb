package org.resolute.command.notary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.ledger.Ledger;
import org.resolute.events.wire.Envelope;
import org.resolute.proof.Bundle;
import org.resolute.proof.InclusionProof;
import org.resolute.proof.NotProven;
import org.resolute.proof.Tile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The log as C2SP tlog-tiles serves it, below {@code /tlog}, and the proof of each event. */
@RestController
final class TlogController {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final Book book;
    private final Ledger ledger;

    TlogController(Book book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    @GetMapping("/tlog/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        byte[] note = book.read().checkpoint().orElseThrow(TlogController::noCheckpoint).toBytes();
        return answer(TEXT, "no-cache").body(note);
    }

    @GetMapping("/tlog/key")
    ResponseEntity<byte[]> key() {
        String vkey = book.vkey().orElseThrow(TlogController::noCheckpoint) + "\n";
        return answer(TEXT, "no-cache").body(vkey.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/tlog/tile/{*path}")
    ResponseEntity<byte[]> tile(
            @PathVariable String path,
            @RequestHeader(name = "Accept-Encoding", defaultValue = "") String accepted) {
        String asked = "tile" + path;
        Tile.Named named = named(asked);
        Page page = book.read();
        if (!named.tile().isWithin(page.published())) {
            throw new Unacceptable(404, "tile-unknown", asked);
        }
        if (!named.isEntries()) {
            return answer("application/octet-stream", IMMUTABLE)
                    .body(new KeptTiles(book, page).read(named.tile()));
        }
        byte[] bundle = entries(named.tile());
        boolean zipped = accepted.contains("gzip");
        ResponseEntity.BodyBuilder answer =
                answer("application/octet-stream", IMMUTABLE).header("Vary", "Accept-Encoding");
        return zipped
                ? answer.header("Content-Encoding", "gzip").body(zipped(bundle))
                : answer.body(bundle);
    }

    /** C2SP tlog-proof: that this event is in the tree of the last checkpoint. */
    @GetMapping("/v1/events/{position:\\d{1,18}}/proof")
    ResponseEntity<byte[]> proof(@PathVariable long position) {
        Page page = book.read();
        if (position > page.published() || position < 1) {
            throw new Unacceptable(
                    404,
                    ledger.at(position).isPresent() ? "proof-pending" : "position-unknown",
                    position);
        }
        long index = position - 1;
        InclusionProof proof =
                new InclusionProof(
                        index,
                        new KeptTiles(book, page).published().inclusionOf(index),
                        page.checkpoint().orElseThrow(TlogController::noCheckpoint));
        return answer(TEXT, "no-cache").body(proof.toBytes());
    }

    private byte[] entries(Tile tile) {
        List<Envelope> events = ledger.after(tile.firstEntry(), tile.width());
        return Bundle.of(events.stream().map(Envelope::toBytes).toList());
    }

    private static Tile.Named named(String path) {
        try {
            return Tile.parse(path);
        } catch (NotProven e) {
            throw new Unacceptable(404, "tile-unknown", path);
        }
    }

    private static byte[] zipped(byte[] bundle) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(bundle.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ResponseEntity.BodyBuilder answer(String type, String caching) {
        return ResponseEntity.ok().header("Content-Type", type).header("Cache-Control", caching);
    }

    private static Unacceptable noCheckpoint() {
        return new Unacceptable(404, "checkpoint-pending");
    }
}
