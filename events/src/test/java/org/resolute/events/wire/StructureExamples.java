package org.resolute.events.wire;

import static org.resolute.events.wire.Examples.AN_MINH;
import static org.resolute.events.wire.Examples.PROVINCE;
import static org.resolute.events.wire.Examples.RESOLUTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.resolute.events.Duty;
import org.resolute.events.Event;
import org.resolute.events.Level;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObligationId;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;
import org.resolute.events.ResolutionEvent.Term;
import org.resolute.events.Successor;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitEvent.UnitRenamed;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;
import org.resolute.events.WorkingDays;

/** Units, resolutions and what they oblige to. */
final class StructureExamples {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final String MERGER_ACT = "Nghị quyết 1654/NQ-UBTVQH15";
    private static final ObligationId DOCUMENTS = new ObligationId("van-ban-2021");

    static final List<Event> ALL =
            List.of(
                    new UnitEstablished(
                            new UnitId("kg-0012"),
                            "Huyện An Minh",
                            Level.DISTRICT,
                            UnitKind.TERRITORIAL,
                            PROVINCE,
                            List.of(new UnitCode("gso", "909")),
                            LocalDate.of(1993, 4, 27),
                            "Nghị định 24/1993"),
                    new UnitRenamed(AN_MINH, "Xã An Minh", MERGER, MERGER_ACT),
                    new UnitMoved(AN_MINH, PROVINCE, MERGER, MERGER_ACT),
                    new UnitCodeAssigned(AN_MINH, "gso", "30952", MERGER),
                    new UnitCodeRetired(AN_MINH, "gso", "909", MERGER),
                    new UnitDissolved(
                            AN_MINH,
                            MERGER,
                            MERGER_ACT,
                            List.of(
                                    new Successor(
                                            UnitRef.parse("ag-0201"), new BigDecimal("0.625")),
                                    new Successor(UnitRef.parse("ag-0202"), null))),
                    new ResolutionAdopted(
                            RESOLUTION,
                            "Nghị quyết Đại hội XI",
                            "Đại hội đại biểu Đảng bộ tỉnh",
                            PROVINCE,
                            new Term(LocalDate.of(2020, 10, 17), LocalDate.of(2025, 12, 31))),
                    new ResolutionAmended(
                            RESOLUTION,
                            "Nghị quyết Đại hội đại biểu lần thứ XI",
                            "Đại hội đại biểu Đảng bộ tỉnh Kiên Giang",
                            new Term(LocalDate.of(2020, 10, 17), LocalDate.of(2025, 6, 30)),
                            "Tỉnh được sắp xếp lại"),
                    new ResolutionWithdrawn(RESOLUTION, MERGER, "Hết nhiệm kỳ"),
                    new ObligationSet(
                            RESOLUTION,
                            DOCUMENTS,
                            Duty.DOCUMENT,
                            List.of(Level.DISTRICT, Level.COMMUNE),
                            2,
                            LocalDate.of(2021, 6, 30),
                            null,
                            "Chương trình hành động và kế hoạch"),
                    new DeadlineExtended(
                            RESOLUTION,
                            DOCUMENTS,
                            AN_MINH,
                            null,
                            new WorkingDays(30, LocalDate.of(2021, 6, 30)),
                            "Dịch bệnh"),
                    new ObligationWaived(RESOLUTION, DOCUMENTS, AN_MINH, "Đã có văn bản chung"),
                    new ObligationTransferred(
                            RESOLUTION,
                            DOCUMENTS,
                            AN_MINH,
                            UnitRef.parse("ag-0201"),
                            "Đơn vị kế thừa"));

    private StructureExamples() {}
}
