package org.resolute.infra.journey;

import java.util.ArrayList;
import java.util.List;
import org.resolute.events.Duty;

/**
 * A story in which every kind of event moves all that it can move. Units c1, c7, c8, c11 and c12
 * report in time, c2 and c9 report late what happened in time, c3 and c10 do everything late, c4
 * does nothing, and c5 comes into being later than the first deadlines.
 */
final class EveryKindOfFact {
    private static final String IN_TIME = "2021-05-01T09:00:00+07:00";
    private static final String LATE = "2021-10-12T09:00:00+07:00";
    private static final String LATER = "2021-11-02T09:00:00+07:00";
    private static final String CHANGE = "2025-06-16T00:00:00+07:00";

    private static final String WHY = "'reason':'x'";
    private final List<String> story = new ArrayList<>();

    /** What is there before: without it nothing can be asked about the resolution. */
    static List<String> beginning() {
        EveryKindOfFact all = new EveryKindOfFact();
        all.unit("kg-0001", "PROVINCE", "", "2015-01-01");
        all.unit("d1", "DISTRICT", "kg-0001", "2015-01-01");
        all.unit("d2", "DISTRICT", "kg-0001", "2015-01-01");
        for (int n : List.of(1, 2, 3, 4, 7, 8, 9, 10, 11, 12)) {
            all.unit("c" + n, "COMMUNE", "d1", "2015-01-01");
        }
        all.unit("c5", "COMMUNE", "d1", "2022-01-01");
        all.add(
                "resolution-adopted",
                "2020-10-17T00:00:00+07:00",
                "'resolution':'r','title':'t','adoptedBy':'x','scope':'kg-0001',"
                        + "'term':{'from':'2020-10-17','to':'2025-12-31'}");
        return all.story;
    }

    static List<String> story() {
        EveryKindOfFact all = new EveryKindOfFact();
        all.obligations("A", "2021-06-30");
        for (String unit : List.of("c1", "c7", "c8", "c2", "c3")) {
            all.work(unit, "1");
            all.work(unit, "2");
        }
        for (String unit : List.of("c9", "c10", "c11", "c12")) {
            all.document(unit, "1");
            all.document(unit, "2");
        }
        all.obligations("B", "2021-06-30");
        for (Duty duty : Duty.values()) {
            all.add("deadline-extended", LATER, owed("B", duty) + ",'dueOn':'2099-12-31'," + WHY);
        }
        all.obligations("C", "2099-12-31");
        all.findings();
        all.unit("c6", "COMMUNE", "d2", "2015-01-01");
        all.unit("d3", "DISTRICT", "kg-0001", "2015-01-01");
        all.reliefs();
        all.corrections();
        all.reorganisation();
        return all.story;
    }

    private static String owed(String name, Duty duty) {
        return "'resolution':'r','obligation':'" + name + "-" + duty + "'";
    }

    private void obligations(String name, String due) {
        for (Duty duty : Duty.values()) {
            add(
                    "obligation-set",
                    LATER,
                    owed(name, duty)
                            + ",'what':'%s','levels':['COMMUNE'],'count':1,'dueOn':'%s','title':'t'"
                                    .formatted(duty, due));
        }
    }

    /** Once of everything that a unit can do. */
    private void work(String unit, String n) {
        document(unit, n);
        report(
                unit,
                "training-session-held",
                "'session':'s%s','format':'CENTRAL','expected':90,'attended':95,'chaired':true,"
                                .formatted(n)
                        + "'monitored':false");
        report(unit, "essays-collected", "'expected':90,'collected':80");
        report(unit, "essays-reviewed", "'reviewed':70");
        report(unit, "inspection-conducted", "'inspection':'i" + n + "','self':true");
        report(
                unit,
                "recommendations-forwarded",
                "'received':9,'consolidated':5,'forwarded':5,'to':'p'");
        report(unit, "review-filed", "'review':'v" + n + "','kind':'ANNUAL','year':2021");
        report(unit, "obstacle-reported", "'obstacle':'b" + n + "','cause':'LINK'");
        outreach(unit, "a" + n, unit.equals("c2") ? "" : "'target':4000,", "UNIQUE");
        outreach(unit, "k" + n, "'target':50,", "CONTACTS");
    }

    private void document(String unit, String n) {
        String document = "'document':'d" + n + "'";
        report(unit, "plan-drafted", document + ",'kind':'PLAN','title':'t','reference':'1'");
        report(unit, "plan-approved", document);
        report(unit, "plan-started", document);
    }

    private void outreach(String unit, String activity, String target, String counting) {
        report(
                unit,
                "outreach-recorded",
                "'activity':'%s','channel':'MEETING','audience':'PUBLIC','reached':120,%s"
                                .formatted(activity, target)
                        + "'counting':'"
                        + counting
                        + "'");
    }

    private void report(String unit, String type, String fields) {
        String data = "'resolution':'r','unit':'" + unit + "'," + fields;
        switch (unit) {
            case "c1", "c7", "c8", "c11", "c12" -> {
                String attested = IN_TIME.replace("09:", "10:");
                add(type, IN_TIME + "\",\"receivedat\":\"" + attested, data);
            }
            case "c2", "c9" -> add(type, IN_TIME, data);
            default -> add(type, LATE, data);
        }
    }

    private void findings() {
        String round = "'round':'m',";
        add("monitoring-opened", LATER, round + "'resolutions':['r'],'by':'x'");
        add(
                "finding-recorded",
                LATER,
                round
                        + "'finding':'w','polarity':'LIMITATION','topic':'t','units':['d1'],"
                        + "'partly':[],'exhaustive':false,'evidence':[1],'figures':[]");
        String directive = ",'topic':'t','findings':[]";
        add("directive-issued", LATER, round + "'directive':'g','units':['c1']" + directive);
        add("directive-issued", LATER, round + "'directive':'all','units':[]" + directive);
        for (String reply : List.of("acknowledged", "followed-up", "closed")) {
            add("directive-" + reply, LATER, round + "'directive':'all','unit':'d1'");
        }
        add("conclusion-issued", LATER, round + "'concludedOn':'2021-10-29'");
        add(
                "report-sealed",
                LATER,
                round + "'report':'b','asOf':1,'sha256':'" + "0f".repeat(32) + "'");
    }

    private void reliefs() {
        for (String unit : List.of("c1", "c2", "c3")) {
            name("plan-revised", unit);
            relieve("transferred", unit, "A", Duty.REVIEW);
            relieve("waived", unit, "A", Duty.TRAINING);
        }
        for (String unit : List.of("c9", "c10", "c11")) {
            name("plan-finished", unit);
        }
        relieve("transferred", "c7", "A", Duty.DOCUMENT);
        relieve("waived", "c12", "A", Duty.DOCUMENT);
        for (Duty duty : Duty.values()) {
            for (String name : List.of("A", "B", "C")) {
                relieve("waived", "c4", name, duty);
                if (!name.equals("A")) {
                    relieve("transferred", "c5", name, duty);
                }
            }
        }
    }

    /** Both documents of the unit fulfil another obligation now. */
    private void name(String type, String unit) {
        String named =
                "'resolution':'r','unit':'%s','obligation':'C-DOCUMENT','document':"
                        .formatted(unit);
        add(type, LATER, named + "'d1'");
        add(type, LATER, named + "'d2'");
    }

    private void relieve(String how, String unit, String obligation, Duty duty) {
        String to = how.equals("transferred") ? ",'to':'c6'," : ",";
        add(
                "obligation-" + how,
                LATER,
                owed(obligation, duty) + ",'unit':'" + unit + "'" + to + WHY);
    }

    private void corrections() {
        String c3 = "'resolution':'r','unit':'c3',";
        add("obstacle-resolved", LATER, c3 + "'obstacle':'b1'");
        add("entry-retracted", LATER, c3 + "'entry':'i2'," + WHY);
        add("entry-retracted", LATER, c3 + "'entry':'i1'," + WHY);
        for (String counting : List.of("CONTACTS", "UNIQUE")) {
            add(
                    "entry-corrected",
                    LATER,
                    c3
                            + "'entry':'a1',"
                            + WHY
                            + ",'replacement':{'channel':'MEDIA','audience':'PUBLIC','reached':7,"
                            + "'target':9,'counting':'"
                            + counting
                            + "'}");
        }
    }

    private void reorganisation() {
        String since = ",'effectiveOn':'2025-07-01'";
        String by = ",'instrument':'x'";
        add("unit-renamed", CHANGE, "'unit':'c1','name':'n'" + since + by);
        add("unit-code-retired", CHANGE, "'unit':'c1','system':'gso','code':'c1'" + since);
        add("unit-code-assigned", CHANGE, "'unit':'c2','system':'gso','code':'c1'" + since);
        List<String> units = List.of("c1", "c2", "c3", "c8", "c9");
        for (String unit : units) {
            add("unit-moved", CHANGE, "'unit':'" + unit + "','parent':'d2'" + since + by);
        }
        for (String unit : units) {
            String end = "','successors':[{'unit':'c6'}],'effectiveOn':'2025-07-02'" + by;
            add("unit-dissolved", CHANGE, "'unit':'" + unit + end);
        }
        add("resolution-amended", CHANGE, "'resolution':'r','title':'n'," + WHY);
        add("resolution-withdrawn", CHANGE, "'resolution':'r','effectiveOn':'2021-06-01'," + WHY);
    }

    private void unit(String unit, String level, String parent, String since) {
        add(
                "unit-established",
                "2020-10-01T00:00:00+07:00",
                "'unit':'%s','name':'n','level':'%s','kind':'TERRITORIAL',".formatted(unit, level)
                        + (parent.isEmpty() ? "" : "'parent':'" + parent + "',")
                        + "'codes':[{'system':'gso','code':'%s'}],'effectiveOn':'%s',"
                                .formatted(unit, since)
                        + "'instrument':'x'");
    }

    private void add(String type, String time, String fields) {
        String id = story.size() + "-" + fields.hashCode();
        String data = fields.replace('\'', '"');
        story.add(
                """
                {"specversion":"1.0","id":"%s","source":"https://all.example",\
                "type":"org.resolute.%s.v1","time":"%s","data":{%s}}\
                """
                        .formatted(id, type, time, data));
    }
}
