package org.resolute.query.given;

import java.time.LocalDate;
import org.resolute.events.Duty;
import org.resolute.events.Level;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObligationId;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitRenamed;
import org.resolute.events.UnitRef;

/** Late changes of what {@link TwoRounds} and {@link History} began with, one of every kind. */
public final class Upheaval {
    public static final int EVENTS = 12;

    private static final String NOW = "2025-06-16T08:00:00+07:00";
    private static final LocalDate DAY = LocalDate.parse("2021-10-01");

    private Upheaval() {}

    public static void record(GivenLedger ledger) {
        UnitRef a = UnitRef.parse("a");
        UnitRef b = UnitRef.parse("b");
        ResolutionId nq = new ResolutionId("nq");
        ObligationId class1 = new ObligationId("lop");
        ledger.record(
                Facts.obligation("nq", "lop", Duty.TRAINING, Level.DISTRICT, 2, "2021-11-01"), NOW);
        ledger.record(Facts.extended("nq", "lop", "b", "2021-12-01"), NOW);
        ledger.record(new ObligationWaived(nq, class1, a, "Thiên tai"), NOW);
        ledger.record(new ObligationTransferred(nq, class1, b, a, "Sáp nhập"), NOW);
        ledger.record(new UnitRenamed(a, "Huyện A mới", DAY, "Nghị quyết 1"), NOW);
        ledger.record(new UnitCodeRetired(a, "gso", "a", DAY), NOW);
        ledger.record(new UnitCodeAssigned(b, "gso", "a", DAY), NOW);
        ledger.record(Facts.moved("a-1", "b", "2021-10-28"), NOW);
        ledger.record(Facts.dissolved("b", "2021-10-30", "a=0.5", "a-1=0.5"), NOW);
        ledger.record(new ResolutionAmended(nq, "Nghị quyết sửa đổi", null, null, "Sửa tên"), NOW);
        ledger.record(
                new ResolutionWithdrawn(nq, LocalDate.parse("2021-11-20"), "Hết hiệu lực"), NOW);
        ledger.record(new ResolutionAmended(nq, null, "Ban Chấp hành", null, "Sửa cơ quan"), NOW);
    }
}
