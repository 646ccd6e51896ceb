package org.resolute.events.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.resolute.events.DocumentKind;
import org.resolute.events.EntryId;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.Level;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.Term;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent.Audience;
import org.resolute.events.UndertakingEvent.Channel;
import org.resolute.events.UndertakingEvent.Counting;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.SessionFormat;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;

/** One event of every kind, with every field filled. */
final class Examples {
    private static final ResolutionId RESOLUTION = new ResolutionId("dh-xi-kien-giang");
    private static final UnitRef AN_MINH = UnitRef.parse("gso:909");
    private static final UnitRef PROVINCE = UnitRef.parse("kg-0001");

    private Examples() {}

    static Event of(WireName name) {
        return switch (name) {
            case UNIT_ESTABLISHED ->
                    new UnitEstablished(
                            new UnitId("kg-0012"),
                            "Huyện An Minh",
                            Level.DISTRICT,
                            UnitKind.TERRITORIAL,
                            PROVINCE,
                            List.of(new UnitCode("gso", "909")),
                            LocalDate.of(1993, 4, 27),
                            "Nghị định 24/1993");
            case RESOLUTION_ADOPTED ->
                    new ResolutionAdopted(
                            RESOLUTION,
                            "Nghị quyết Đại hội XI",
                            "Đại hội đại biểu Đảng bộ tỉnh",
                            PROVINCE,
                            new Term(LocalDate.of(2020, 10, 17), LocalDate.of(2025, 12, 31)));
            case PLAN_DRAFTED ->
                    new PlanDrafted(
                            RESOLUTION,
                            AN_MINH,
                            new EntryId("ke-hoach-12"),
                            DocumentKind.PLAN,
                            "Kế hoạch thực hiện",
                            "12-KH/HU",
                            new EntryId("van-ban-2021"));
            case TRAINING_SESSION_HELD ->
                    new TrainingSessionHeld(
                            RESOLUTION,
                            AN_MINH,
                            new EntryId("lop-1"),
                            SessionFormat.VIDEO_LINK,
                            240,
                            231,
                            true,
                            false,
                            4,
                            3);
            case OUTREACH_RECORDED ->
                    new OutreachRecorded(
                            RESOLUTION,
                            AN_MINH,
                            new EntryId("a-17"),
                            Channel.MEETING,
                            Audience.PUBLIC,
                            1200,
                            4000,
                            Counting.UNIQUE);
        };
    }

    static Envelope envelope(WireName name) {
        return new Envelope(
                new EventKey("https://an-minh.example/reports", "2021-0042"),
                name,
                "dh-xi-kien-giang/kg-0012",
                "2021-10-12T09:00:00+07:00",
                new Place("kien-giang", 17, Instant.parse("2021-10-12T03:00:00.000120Z"), 4),
                new Origin("an-minh", "c-9f1", null),
                EventJson.write(of(name)));
    }
}
