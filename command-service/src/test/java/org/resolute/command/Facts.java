package org.resolute.command;

import java.util.List;

/** CloudEvents as a sender writes them. */
public final class Facts {
    public static final String SOURCE = "https://an-minh.example/reports";

    private Facts() {}

    /** Of the first version, where the type names none. */
    public static String event(String id, String type, String time, String data) {
        String version = type.contains(".v") ? "" : ".v1";
        return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"org.resolute.%s%s",\
        "time":"%s","data":%s}\
        """
                .formatted(id, SOURCE, type, version, time, data);
    }

    public static String unit(String unit, String level, String parent, String code) {
        String above = parent.isEmpty() ? "" : "\"parent\":\"" + parent + "\",";
        String data =
                """
                {"unit":"%s","name":"Đơn vị %s","level":"%s","kind":"TERRITORIAL",%s\
                "codes":[{"system":"gso","code":"%s"}],"effectiveOn":"2015-01-01",\
                "instrument":"NĐ 1"}\
                """
                        .formatted(unit, unit, level, above, code);
        return event("unit-" + unit, "unit-established", "2020-10-01T00:00:00+07:00", data);
    }

    public static String resolution(String resolution, String scope) {
        String data =
                """
                {"resolution":"%s","title":"Nghị quyết","adoptedBy":"Đại hội","scope":"%s",\
                "term":{"from":"2020-10-17","to":"2025-12-31"}}\
                """
                        .formatted(resolution, scope);
        return event("res-" + resolution, "resolution-adopted", "2020-10-17T00:00:00+07:00", data);
    }

    public static String outreach(String id, String resolution, String unit, String activity) {
        String data =
                """
                {"resolution":"%s","unit":"%s","activity":"%s","channel":"MEETING",\
                "audience":"PUBLIC","reached":1200,"target":4000,"counting":"UNIQUE"}\
                """
                        .formatted(resolution, unit, activity);
        return event(id, "outreach-recorded", "2021-10-12T09:00:00+07:00", data);
    }

    public static String plan(String id, String resolution, String unit, String document) {
        String data =
                """
                {"resolution":"%s","unit":"%s","document":"%s","kind":"PLAN",\
                "title":"Kế hoạch","reference":"12-KH"}\
                """
                        .formatted(resolution, unit, document);
        return event(id, "plan-drafted", "2021-03-01T09:00:00+07:00", data);
    }

    /** A province p with two districts d1 (gso:901) and d2 (gso:902), and resolution r for it. */
    public static List<String> province() {
        return List.of(
                unit("p", "PROVINCE", "", "91"),
                unit("d1", "DISTRICT", "p", "901"),
                unit("d2", "DISTRICT", "gso:91", "902"),
                resolution("r", "p"));
    }
}
