package org.resolute.events.wire;

import static org.resolute.events.wire.Examples.AN_MINH;
import static org.resolute.events.wire.Examples.RESOLUTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.EntryId;
import org.resolute.events.Event;
import org.resolute.events.Figure;
import org.resolute.events.Figure.Comparison;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.Polarity;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.ResolutionId;
import org.resolute.events.RoundId;
import org.resolute.events.UnitRef;

/** One round of monitoring. */
final class MonitoringExamples {
    private static final RoundId ROUND = new RoundId("gs-2021-10");
    private static final EntryId DIRECTIVE = new EntryId("d3");
    private static final EntryId FINDING = new EntryId("w10");

    private static final String SHA256 =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    static final List<Event> ALL =
            List.of(
                    new MonitoringOpened(
                            ROUND,
                            List.of(RESOLUTION, new ResolutionId("dh-xiii")),
                            "Ban Thường vụ Tỉnh ủy"),
                    new FindingRecorded(
                            ROUND,
                            FINDING,
                            Polarity.LIMITATION,
                            "outreach-low",
                            "Tuyên truyền trong nhân dân",
                            List.of(AN_MINH, UnitRef.parse("gso:904")),
                            List.of(UnitRef.parse("gso:899")),
                            false,
                            List.of(
                                    new Figure(
                                            UnitRef.parse("gso:904"),
                                            new BigDecimal("35.72"),
                                            Comparison.EQUAL,
                                            3572,
                                            10000),
                                    new Figure(
                                            null,
                                            BigDecimal.valueOf(90),
                                            Comparison.OVER,
                                            null,
                                            null)),
                            List.of(17L, 1204L)),
                    new ConclusionIssued(ROUND, LocalDate.of(2021, 10, 29)),
                    new DirectiveIssued(
                            ROUND,
                            DIRECTIVE,
                            "documents-late",
                            List.of(AN_MINH),
                            LocalDate.of(2021, 12, 31),
                            List.of(FINDING)),
                    new DirectiveAcknowledged(ROUND, DIRECTIVE, AN_MINH, "Đã nhận"),
                    new DirectiveFollowedUp(ROUND, DIRECTIVE, AN_MINH, "Đã ban hành 2 kế hoạch"),
                    new DirectiveClosed(ROUND, DIRECTIVE, AN_MINH, "Hoàn thành"),
                    new ReportSealed(
                            ROUND,
                            new EntryId("ket-luan-29-10"),
                            48_211,
                            SHA256,
                            "/v1/resolutions/dh-xi-kien-giang/progress?level=DISTRICT&asOf=48211"));

    /** The same over bytes that nobody can ask for. */
    static final Examples.Older SEAL_OF_VERSION_1 =
            new Examples.Older(
                    """
                    {"round":"gs-2021-10","report":"ket-luan-29-10","asOf":48211,"sha256":"%s"}\
                    """
                            .formatted(SHA256),
                    new ReportSealed(ROUND, new EntryId("ket-luan-29-10"), 48_211, SHA256, null));

    private MonitoringExamples() {}
}
