package org.resolute.infra.journey;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Outreach of the units of {@link Reports}, as a spreadsheet saves it. */
final class OutreachTable {
    static final String HEADER =
            "type,id,source,time,resolution,unit,activity,channel,audience,reached,counting\r\n";

    /** The sound rows of a large table. */
    static final int MANY = 40_000;

    private OutreachTable() {}

    /** Many rows, of which one more is wrong. */
    static String many(String id) {
        List<String> rows =
                IntStream.range(0, MANY)
                        .mapToObj(n -> row(id + "-" + n, "u" + n % Reports.UNITS))
                        .collect(Collectors.toList());
        rows.add(MANY / 2, row(id + "-bad", "nobody"));
        return HEADER + String.join("", rows);
    }

    static String row(String id, String unit) {
        return "outreach-recorded,%s,https://send.example/reports,2021-10-12T09:00:00+07:00,r,%s,"
                        .formatted(id, unit)
                + id
                + ",MEETING,PUBLIC,120,CONTACTS\r\n";
    }
}
