package org.resolute.measure.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.resolute.events.wire.WireName;
import org.resolute.measure.http.Conversation;

/**
 * The units and resolutions the reports are about: one province, communes in it, resolutions for
 * all of them.
 */
public record Ground(int units, int resolutions) {
    /** The ground most measurements stand on: 500 units by 4 resolutions. */
    public static final Ground USUAL = new Ground(500, 4);

    private static final int BATCH_MAX = 500;
    private static final String PROVINCE = "u-all";

    public Ground {
        if (units > 1000 || resolutions > 1000) {
            throw new IllegalArgumentException("names have room for three digits");
        }
    }

    public int undertakings() {
        return units * resolutions;
    }

    public static String unit(int number) {
        return "u-" + threeDigits(number);
    }

    public static String resolution(int number) {
        return "r-" + threeDigits(number);
    }

    /** A format string would cost more than the insert it is made for. */
    private static String threeDigits(int number) {
        return Integer.toString(1000 + number).substring(1);
    }

    /** Events that make this ground. */
    public int events() {
        return 1 + units + resolutions;
    }

    /** Submits it through the door. */
    public void lay(int commandPort) {
        List<String> events = facts().stream().map(Fact::submitted).toList();
        try (Conversation door = new Conversation(commandPort)) {
            for (int from = 0; from < events.size(); from += BATCH_MAX) {
                int to = Math.min(events.size(), from + BATCH_MAX);
                submit(door, events.subList(from, to));
            }
        }
    }

    /** The facts in the order they are submitted in, which is that of their positions. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(unit(PROVINCE, "PROVINCE", ""));
        for (int i = 0; i < units; i++) {
            facts.add(unit(unit(i), "COMMUNE", "\"parent\":\"" + PROVINCE + "\","));
        }
        for (int i = 0; i < resolutions; i++) {
            facts.add(adopted(resolution(i)));
        }
        return facts;
    }

    private static void submit(Conversation door, List<String> events) {
        byte[] body = ("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8);
        ByteBuffer request = Post.of("application/cloudevents-batch+json", body);
        int status = door.ask(request);
        if (status != 200) {
            throw new IllegalStateException("ground refused: " + status + " " + door.bodyStart());
        }
    }

    private static Fact unit(String unit, String level, String parent) {
        String data =
                """
                {"unit":"%s","name":"Đơn vị %s","level":"%s","kind":"TERRITORIAL",%s\
                "codes":[{"system":"gso","code":"%s"}],"effectiveOn":"2015-01-01",\
                "instrument":"NĐ 1"}\
                """
                        .formatted(unit, unit, level, parent, unit);
        return fact(WireName.UNIT_ESTABLISHED, unit, "2020-10-01T00:00:00+07:00", data);
    }

    private static Fact adopted(String resolution) {
        String data =
                """
                {"resolution":"%s","title":"Nghị quyết","adoptedBy":"Đại hội","scope":"%s",\
                "term":{"from":"2020-10-17","to":"2025-12-31"}}\
                """
                        .formatted(resolution, PROVINCE);
        return fact(WireName.RESOLUTION_ADOPTED, resolution, "2020-10-17T00:00:00+07:00", data);
    }

    private static Fact fact(WireName type, String subject, String time, String data) {
        return new Fact(type, subject, 0, "ground-" + subject, time, data);
    }
}
