package org.resolute.command.submissions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of outreach in two districts. */
final class Rows {
    static final String HEADER =
            "type,id,source,time,resolution,unit,activity,channel,audience,reached,counting\n";

    private Rows() {}

    static String sound(String id) {
        int district = 1 + (id.hashCode() & 1);
        return ("outreach-recorded,%1$s,s,2021-10-12T09:00:00+07:00,r,d%2$d,"
                        + "%1$s,MEETING,PUBLIC,7,UNIQUE")
                .formatted(id, district);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String table(String name, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> sound(name + "-" + i) + "\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    /** A table that is made while it is read. */
    static InputStream made(String name, int rows) {
        return new InputStream() {
            private InputStream line = stream(HEADER);
            private int next;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = line.read(into, offset, length);
                while (read < 0 && next < rows) {
                    line = stream(sound(name + "-" + next++) + "\n");
                    read = line.read(into, offset, length);
                }
                return read;
            }
        };
    }
}
