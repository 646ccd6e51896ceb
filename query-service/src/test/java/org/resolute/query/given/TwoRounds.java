package org.resolute.query.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.EntryId;
import org.resolute.events.Figure;
import org.resolute.events.Figure.Comparison;
import org.resolute.events.Level;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.Polarity;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.ResolutionId;
import org.resolute.events.RoundId;
import org.resolute.events.UnitRef;

/** Two rounds of monitoring: findings, figures, directives with replies, a sealed report. */
public final class TwoRounds {
    private static final RoundId FIRST = new RoundId("gs-1");
    private static final RoundId SECOND = new RoundId("gs-2");
    public static final String SHA256 = "0123456789abcdef".repeat(4);

    private TwoRounds() {}

    public static void record(GivenLedger ledger) {
        String early = "2021-01-01T08:00:00+07:00";
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), early);
        ledger.record(Facts.unit("a", "Huyện A", Level.DISTRICT, "kg"), early);
        ledger.record(Facts.unit("b", "Huyện B", Level.DISTRICT, "kg"), early);
        ledger.record(Facts.unit("a-1", "Xã A1", Level.COMMUNE, "a"), early);
        ledger.record(Facts.resolution("nq", "kg"), early);
        ledger.record(Facts.resolution("nq-2", "kg"), early);
        ResolutionId nq = new ResolutionId("nq");
        ResolutionId other = new ResolutionId("nq-2");
        ledger.record(new MonitoringOpened(FIRST, List.of(nq, other), "Thường trực"), day(10, 1));
        ledger.record(new MonitoringOpened(SECOND, List.of(nq), "Ban Tổ chức"), day(12, 1));
        find(ledger);
        direct(ledger);
        ledger.record(new ConclusionIssued(FIRST, LocalDate.of(2021, 10, 29)), day(10, 28));
        ledger.record(
                new ReportSealed(FIRST, new EntryId("bc-1"), 14, SHA256, null),
                "2021-10-29T23:30:00+07:00");
    }

    private static void find(GivenLedger ledger) {
        Figure share =
                new Figure(
                        UnitRef.parse("gso:a"),
                        new BigDecimal("35.72"),
                        Comparison.EQUAL,
                        3572,
                        10000);
        Figure bare = new Figure(null, new BigDecimal("-90"), Comparison.OVER, null, null);
        ledger.record(
                new FindingRecorded(
                        FIRST,
                        new EntryId("W6"),
                        Polarity.LIMITATION,
                        "documents",
                        "=cấp huyện",
                        refs("a", "gso:b"),
                        refs("a-1"),
                        true,
                        List.of(share, bare),
                        List.of(3L, 5L)),
                day(10, 27));
        ledger.record(
                new FindingRecorded(
                        SECOND,
                        new EntryId("S1"),
                        Polarity.STRENGTH,
                        "classes",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of()),
                day(12, 2));
    }

    private static void direct(GivenLedger ledger) {
        EntryId d3 = new EntryId("D3");
        EntryId d7 = new EntryId("D7");
        ledger.record(
                new DirectiveIssued(
                        FIRST,
                        d3,
                        "documents",
                        refs("a", "b"),
                        LocalDate.of(2021, 11, 30),
                        List.of(new EntryId("W6"))),
                day(10, 29));
        ledger.record(
                new DirectiveIssued(FIRST, d7, "inspection", List.of(), null, List.of()),
                day(10, 29));
        UnitRef a = UnitRef.parse("gso:a");
        ledger.record(new DirectiveFollowedUp(FIRST, d3, a, "Đã trình"), day(11, 22));
        ledger.record(new DirectiveFollowedUp(FIRST, d3, a, null), day(11, 24));
        ledger.record(new DirectiveAcknowledged(FIRST, d3, a, "Đã nhận"), day(11, 2));
        ledger.record(new DirectiveClosed(FIRST, d3, a, "Xong"), day(12, 3));
        UnitRef commune = UnitRef.parse("a-1");
        ledger.record(new DirectiveAcknowledged(FIRST, d7, commune, null), day(11, 5));
    }

    private static List<UnitRef> refs(String... units) {
        return Arrays.stream(units).map(UnitRef::parse).toList();
    }

    private static String day(int month, int day) {
        return "2021-%02d-%02dT09:00:00+07:00".formatted(month, day);
    }
}
