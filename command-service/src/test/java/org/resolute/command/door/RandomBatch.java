package org.resolute.command.door;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.resolute.command.Facts;

/** Reports of every kind with names and ids that come again, of which many cannot be. */
final class RandomBatch {
    private static final List<String> DAYS = List.of("2015-01-01", "2021-06-01", "2025-07-01");
    private static final List<String> TIMES =
            List.of("2020-10-01", "2021-10-12", "2021-11-02", "2025-08-01", "2999-01-01");

    private final SplittableRandom random;
    private final long head;

    /**
     * @param head the positions that are taken
     */
    RandomBatch(long seed, long head) {
        this.random = new SplittableRandom(seed);
        this.head = head;
    }

    List<String> of(int size) {
        List<String> all = new ArrayList<>();
        while (all.size() < size) {
            all.add(
                    switch (random.nextInt(24)) {
                        case 0 -> "{}";
                        case 1, 2 -> all.isEmpty() ? "[]" : all.get(random.nextInt(all.size()));
                        default -> one();
                    });
        }
        return all;
    }

    private String one() {
        return switch (random.nextInt(4)) {
            case 0 -> structure();
            case 1 -> monitoring();
            default -> fact();
        };
    }

    private String structure() {
        String on = ",'effectiveOn':'" + any(DAYS) + "'";
        String by = on + ",'instrument':'NQ'";
        String unit = "'unit':'" + name(random.nextInt(4) == 0 ? "gso:" : "u") + "'";
        String obligation = "'resolution':'" + resolution() + "','obligation':'" + name("o") + "'";
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                    event(
                            "unit-established",
                            unit
                                    + ",'name':'n','level':'COMMUNE','kind':'TERRITORIAL','parent':"
                                    + any(List.of("'d1'", "'gso:902'", "'" + name("u") + "'"))
                                    + ",'codes':["
                                    + "{'system':'gso','code':'"
                                    + name("")
                                    + "'}]"
                                    + by);
            case 3 -> event("unit-renamed", unit + ",'name':'m'" + by);
            case 4 ->
                    event("unit-moved", unit + ",'parent':'" + any(List.of("d1", "d2")) + "'" + by);
            case 5 ->
                    event(
                            any(List.of("unit-code-assigned", "unit-code-retired")),
                            unit + ",'system':'gso','code':'" + name("") + "'" + on);
            case 6 ->
                    event(
                            "unit-dissolved",
                            unit + ",'successors':[{'unit':'" + name("u") + "'}]" + by);
            case 7 ->
                    event(
                            "obligation-set",
                            obligation
                                    + ",'what':'DOCUMENT','levels':['COMMUNE'],'count':1,"
                                    + "'dueOn':'2021-06-30','title':'t'");
            case 8 -> event("obligation-waived", obligation + "," + unit + ",'reason':'x'");
            default ->
                    event(
                            "resolution-adopted",
                            "'resolution':'r2','title':'t','adoptedBy':'x','scope':'d1',"
                                    + "'term':{'from':'2020-10-17','to':'2025-12-31'}");
        };
    }

    private String monitoring() {
        String round = "'round':'" + name("m") + "',";
        String unit = any(List.of("d1", "d2", "gso:901", name("u")));
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                    event(
                            "monitoring-opened",
                            round + "'resolutions':['" + resolution() + "'],'by':'x'");
            case 2 ->
                    event(
                            "finding-recorded",
                            "%s'finding':'%s','polarity':'LIMITATION','topic':'t','units':['%s'],"
                                            .formatted(round, name("f"), unit)
                                    + "'partly':[],'exhaustive':false,'evidence':["
                                    + (1 + random.nextLong(head))
                                    + "],'figures':[]");
            case 3 ->
                    event(
                            "directive-issued",
                            "%s'directive':'%s','topic':'t','units':['%s'],'findings':['%s']"
                                    .formatted(round, name("g"), unit, name("f")));
            case 4 ->
                    event(
                            "directive-closed",
                            "%s'directive':'%s','unit':'%s'".formatted(round, name("g"), unit));
            default -> event("conclusion-issued", round + "'concludedOn':'2021-10-29'");
        };
    }

    private String fact() {
        String about = "'resolution':'" + resolution() + "','unit':'" + where() + "',";
        String document = about + "'document':'" + name("d") + "'";
        String session = "'session':'" + name("s") + "'";
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                    event("plan-drafted", document + ",'kind':'PLAN','title':'t','reference':'1'");
            case 2 -> event("plan-approved", document);
            case 3 -> event("plan-started", document + ",'obligation':'" + name("o") + "'");
            case 4 -> event("plan-finished", document);
            case 5 ->
                    event(
                            "training-session-held",
                            about
                                    + session
                                    + ",'format':'CENTRAL','expected':90,'attended':95,"
                                    + "'chaired':true,'monitored':false");
            case 6 -> event("essays-collected", about + session + ",'expected':9,'collected':8");
            case 7 ->
                    event(
                            "outreach-recorded",
                            about
                                    + "'activity':'"
                                    + name("a")
                                    + "','channel':'MEETING','audience':'PUBLIC','reached':"
                                    + random.nextInt(3)
                                    + ",'counting':'UNIQUE'");
            case 8, 9 ->
                    event(
                            "entry-corrected",
                            about
                                    + "'entry':"
                                    + entry()
                                    + ",'reason':'x','replacement':{'channel':'MEDIA',"
                                    + "'audience':'PUBLIC','reached':9,'counting':'CONTACTS'}");
            default -> event("entry-retracted", about + "'entry':" + entry() + ",'reason':'x'");
        };
    }

    private String entry() {
        return random.nextInt(3) == 0
                ? String.valueOf(1 + random.nextLong(head))
                : "'" + name(any(List.of("d", "s", "a"))) + "'";
    }

    private String where() {
        return any(List.of("d1", "gso:902", name("u"), name("gso:")));
    }

    private String resolution() {
        return random.nextInt(8) == 0 ? "r2" : "r";
    }

    private String name(String prefix) {
        return prefix + random.nextInt(4);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String event(String type, String fields) {
        String data = "{" + fields.replace('\'', '"') + "}";
        String time = any(TIMES) + "T09:00:00+07:00";
        return Facts.event("random-" + random.nextInt(4_000), type, time, data);
    }
}
