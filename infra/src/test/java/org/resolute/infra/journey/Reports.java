package org.resolute.infra.journey;

import java.util.ArrayList;
import java.util.List;

/** CloudEvents as the systems of a few units write them. */
final class Reports {
    static final String SOURCE = "https://load.example/reports";
    static final String RESOLUTION = "r";
    static final int UNITS = 20;

    private Reports() {}

    /** A province, its communes, and the resolution they carry out. */
    static List<String> structure() {
        List<String> structure = new ArrayList<>();
        structure.add(unit("kg-0001", "PROVINCE", ""));
        for (int n = 0; n < UNITS; n++) {
            structure.add(unit("u" + n, "COMMUNE", "\"parent\":\"kg-0001\","));
        }
        structure.add(
                event(
                        "resolution",
                        "resolution-adopted",
                        """
                        {"resolution":"r","title":"Nghị quyết","adoptedBy":"Đại hội",\
                        "scope":"kg-0001","term":{"from":"2020-10-17","to":"2025-12-31"}}\
                        """));
        return structure;
    }

    /** The n-th report of a sender: a plan, a session, or outreach of one of the units. */
    static String numbered(String id, int n) {
        String about = "\"resolution\":\"r\",\"unit\":\"u" + n % UNITS + "\",";
        return switch (n % 3) {
            case 0 ->
                    event(
                            id,
                            "plan-drafted",
                            """
                            {%s"document":"%s","kind":"PLAN","title":"Kế hoạch","reference":"1"}\
                            """
                                    .formatted(about, id));
            case 1 ->
                    event(
                            id,
                            "training-session-held",
                            """
                            {%s"session":"%s","format":"CENTRAL","expected":%d,"attended":%d,\
                            "chaired":true,"monitored":false}\
                            """
                                    .formatted(about, id, 100 + n % 7, 90 + n % 7));
            default ->
                    event(
                            id,
                            "outreach-recorded",
                            """
                            {%s"activity":"%s","channel":"MEETING","audience":"PUBLIC",\
                            "reached":%d,"target":500,"counting":"UNIQUE"}\
                            """
                                    .formatted(about, id, 1 + n % 400));
        };
    }

    private static String unit(String id, String level, String parent) {
        return event(
                "unit-" + id,
                "unit-established",
                """
                {"unit":"%s","name":"Đơn vị %s","level":"%s","kind":"TERRITORIAL",%s\
                "codes":[{"system":"gso","code":"%s"}],"effectiveOn":"2015-01-01",\
                "instrument":"NĐ 1"}\
                """
                        .formatted(id, id, level, parent, id));
    }

    private static String event(String id, String type, String data) {
        return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"org.resolute.%s.v1",\
        "time":"2021-10-12T09:00:00+07:00","data":%s}\
        """
                .formatted(id, SOURCE, type, data);
    }
}
