package org.resolute.measure.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.resolute.events.wire.WireName;
import org.resolute.measure.http.Conversation;

/**
 * The units and resolutions the reports are about: one province, units in it, resolutions for all
 * of them.
 *
 * @param isDeep whether the units are districts with communes with grassroots units below them, who
 *     owe something; or else all of them are communes who owe nothing
 */
public record Ground(int units, int resolutions, boolean isDeep) {
    /** The ground most measurements stand on: 500 units by 4 resolutions. */
    public static final Ground USUAL = new Ground(500, 4, false);

    /** Of a deep ground, as in the reference campaign. */
    public static final int DISTRICTS = 15;

    private static final int COMMUNES = 145;
    private static final int DUTIES = 2;
    private static final int BATCH_MAX = 500;
    private static final String PROVINCE = "u-all";
    private static final int FLAT_MAX = 1_000;
    private static final int DEEP_MAX = 100_000;

    public Ground {
        if (resolutions > FLAT_MAX || units > (isDeep ? DEEP_MAX : FLAT_MAX)) {
            throw new IllegalArgumentException("names have room for three digits, or five");
        }
    }

    public int undertakings() {
        return units * resolutions;
    }

    /** The unit above all. */
    public static String province() {
        return PROVINCE;
    }

    /** The name of a unit; of a deep ground, the districts come first. */
    public String unit(int number) {
        return "u-" + digits(number, isDeep ? DEEP_MAX : FLAT_MAX);
    }

    public static String resolution(int number) {
        return "r-" + digits(number, FLAT_MAX);
    }

    /** A format string would cost more than the insert it is made for. */
    private static String digits(int number, int max) {
        return Integer.toString(max + number).substring(1);
    }

    /** Events that make this ground. */
    public int events() {
        return 1 + units + resolutions * (isDeep ? 1 + DUTIES : 1);
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
            facts.add(unit(unit(i), level(i), "\"parent\":\"" + parent(i) + "\","));
        }
        for (int i = 0; i < resolutions; i++) {
            facts.add(adopted(resolution(i)));
        }
        for (int i = 0; isDeep && i < resolutions; i++) {
            facts.add(duty(resolution(i), 1, "DOCUMENT", "\"COMMUNE\",\"GRASSROOTS\""));
            facts.add(duty(resolution(i), 2, "TRAINING", "\"DISTRICT\",\"COMMUNE\""));
        }
        return facts;
    }

    private String level(int number) {
        if (!isDeep) {
            return "COMMUNE";
        } else if (number < DISTRICTS) {
            return "DISTRICT";
        }
        return number < DISTRICTS + COMMUNES ? "COMMUNE" : "GRASSROOTS";
    }

    private String parent(int number) {
        if (!isDeep || number < DISTRICTS) {
            return PROVINCE;
        } else if (number < DISTRICTS + COMMUNES) {
            return unit(number % DISTRICTS);
        }
        return unit(DISTRICTS + number % COMMUNES);
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

    private static Fact duty(String resolution, int revision, String what, String levels) {
        String data =
                """
                {"resolution":"%s","obligation":"o-%d","what":"%s","levels":[%s],"count":1,\
                "dueOn":"2021-06-30","title":"Nhiệm vụ"}\
                """
                        .formatted(resolution, revision, what, levels);
        return new Fact(
                WireName.OBLIGATION_SET,
                resolution,
                revision,
                "ground-" + resolution + "-" + revision,
                "2020-10-18T00:00:00+07:00",
                data);
    }

    private static Fact fact(WireName type, String subject, String time, String data) {
        return new Fact(type, subject, 0, "ground-" + subject, time, data);
    }
}
