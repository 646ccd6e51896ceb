package org.resolute.command.submissions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.resolute.command.form.Item;

/**
 * Items and texts as they lie in the database: each with its length before it, and all deflated.
 *
 * <p>PostgreSQL has no text with U+0000 in it, and a sender may well have sent one.
 */
final class Packed {
    private Packed() {}

    static byte[] items(List<Item> items) {
        return deflated(out -> {
            for (Item item : items) {
                byte[] text = item.text().getBytes(StandardCharsets.UTF_8);
                out.writeInt(item.row());
                out.writeInt(text.length);
                out.write(text);
            }
        });
    }

    static List<Item> items(byte[] packed) {
        List<Item> items = new ArrayList<>();
        try (DataInputStream in = inflated(packed)) {
            while (true) {
                int row = in.read() << 24 | in.read() << 16 | in.read() << 8 | in.read();
                if (row < 0) {
                    return items;
                }
                byte[] text = in.readNBytes(in.readInt());
                items.add(new Item(row, new String(text, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] text(String text) {
        return deflated(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String text(byte[] packed) {
        try (DataInputStream in = inflated(packed)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] deflated(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Deflater fast = new Deflater(Deflater.BEST_SPEED);
                DataOutputStream out =
                        new DataOutputStream(new DeflaterOutputStream(bytes, fast, 8 * 1024))) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static DataInputStream inflated(byte[] packed) {
        return new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)));
    }
}
