package org.resolute.command.access;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.Report;
import org.resolute.command.ledger.Report.Occurrence;
import org.resolute.command.ledger.Report.Sender;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryOf;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.UnitId;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;

/** Reports of someone about something, and the tree they are judged by. */
final class Reported {
    private Reported() {}

    static Caller caller(@Nullable String unit, Role... roles) {
        Set<Role> own = EnumSet.noneOf(Role.class);
        own.addAll(List.of(roles));
        return new Caller("someone", own, unit == null ? null : new UnitId(unit));
    }

    /** A report of a day; the data with single quotes for double ones. */
    static Report report(Caller caller, String type, String day, String data) {
        return report(caller, null, type, day, data);
    }

    static Report report(
            Caller caller, @Nullable String receivedAt, String type, String day, String data) {
        WireName name = WireName.ofType("org.resolute." + type + ".v1").orElseThrow();
        String json = data.replace('\'', '"');
        String time = day + "T09:00:00+07:00";
        return new Report(
                new EventKey("test", "1"),
                name,
                EventJson.read(name, json),
                new Occurrence(time, OffsetDateTime.parse(time).toInstant()),
                new Sender(caller, "c", receivedAt),
                json);
    }

    /** The code of the refusal and the place it names, or {@code yes}. */
    static String answer(Report report, Registry registry) {
        return Permission.refusal(report, registry).map(Reported::written).orElse("yes");
    }

    private static String written(Refused refused) {
        return (refused.why().code() + " " + refused.why().pointer()).strip();
    }

    static Event event(String type, String data) {
        return report(caller(null), type, "2021-01-01", data).event();
    }

    static Event unit(String unit, String level, String parent, String from) {
        String above = parent.isEmpty() ? "" : "'parent':'" + parent + "',";
        return event(
                "unit-established",
                ("{'unit':'%s','name':'n','level':'%s','kind':'TERRITORIAL',%s"
                                + "'codes':[{'system':'gso','code':'%s'}],"
                                + "'effectiveOn':'%s','instrument':'i'}")
                        .formatted(unit, level, above, unit, from));
    }

    /**
     * A province p with districts d1 (communes c1, c3) and d2 (commune c2). In July 2025 the
     * districts are abolished; c1 and c2 become n, which stands under the province.
     */
    static Registry tree() {
        return RegistryOf.events(
                List.of(
                        unit("p", "PROVINCE", "", "2015-01-01"),
                        unit("d1", "DISTRICT", "p", "2015-01-01"),
                        unit("d2", "DISTRICT", "p", "2015-01-01"),
                        unit("c1", "COMMUNE", "d1", "2015-01-01"),
                        unit("c2", "COMMUNE", "d2", "2015-01-01"),
                        unit("c3", "COMMUNE", "d1", "2015-01-01"),
                        event(
                                "resolution-adopted",
                                "{'resolution':'r','title':'t','adoptedBy':'a','scope':'p',"
                                        + "'term':{'from':'2020-10-17','to':'2025-12-31'}}"),
                        unit("n", "COMMUNE", "p", "2025-07-01"),
                        event(
                                "unit-moved",
                                "{'unit':'c3','parent':'p','effectiveOn':'2025-07-01',"
                                        + "'instrument':'i'}"),
                        dissolved("c1", "[{'unit':'n'}]"),
                        dissolved("c2", "[{'unit':'n'}]"),
                        dissolved("d1", "[]"),
                        dissolved("d2", "[]")));
    }

    private static Event dissolved(String unit, String successors) {
        return event(
                "unit-dissolved",
                "{'unit':'%s','effectiveOn':'2025-07-01','instrument':'i','successors':%s}"
                        .formatted(unit, successors));
    }
}
