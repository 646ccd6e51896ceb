package org.resolute.query.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.events.DocumentKind;
import org.resolute.events.Duty;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
import org.resolute.events.EntryId;
import org.resolute.events.EntryRef;
import org.resolute.events.LearningEvent.SessionFormat;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.Level;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationId;
import org.resolute.events.OutreachEvent.Audience;
import org.resolute.events.OutreachEvent.Channel;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.events.Replacement;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.Term;
import org.resolute.events.ResolutionId;
import org.resolute.events.Successor;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;

/** Facts with only what a test is about. */
public final class Facts {
    private Facts() {}

    /** A unit with the code {@code gso:<id>}, under a parent named by id or code. */
    public static UnitEstablished unit(
            String id, String name, Level level, @Nullable String parent) {
        return new UnitEstablished(
                new UnitId(id),
                name,
                level,
                UnitKind.TERRITORIAL,
                parent == null ? null : UnitRef.parse(parent),
                List.of(new UnitCode("gso", id)),
                LocalDate.of(1999, 1, 1),
                "Nghị định");
    }

    public static ResolutionAdopted resolution(String id, String scope) {
        return new ResolutionAdopted(
                new ResolutionId(id),
                "Nghị quyết " + id,
                "Đại hội",
                UnitRef.parse(scope),
                new Term(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31)));
    }

    public static PlanDrafted plan(String resolution, String unit, String document) {
        return plan(resolution, unit, document, "Kế hoạch " + document);
    }

    public static PlanDrafted plan(String resolution, String unit, String document, String title) {
        return new PlanDrafted(
                new ResolutionId(resolution),
                UnitRef.parse(unit),
                new EntryId(document),
                DocumentKind.PLAN,
                title,
                "12-KH/HU",
                null);
    }

    public static TrainingSessionHeld session(
            String resolution, String unit, int expected, int attended) {
        return new TrainingSessionHeld(
                new ResolutionId(resolution),
                UnitRef.parse(unit),
                new EntryId("lop-1"),
                SessionFormat.CENTRAL,
                expected,
                attended,
                true,
                false,
                null,
                3);
    }

    /** Outreach to people who are counted once. */
    public static OutreachRecorded outreach(
            String resolution, String unit, int reached, @Nullable Integer target) {
        return outreach(resolution, unit, Counting.UNIQUE, reached, target);
    }

    public static OutreachRecorded outreach(
            String resolution,
            String unit,
            Counting counting,
            int reached,
            @Nullable Integer target) {
        return new OutreachRecorded(
                new ResolutionId(resolution),
                UnitRef.parse(unit),
                new EntryId("a-17"),
                Channel.MEETING,
                Audience.PUBLIC,
                reached,
                target,
                counting);
    }

    public static PlanStarted started(String resolution, String unit, String document) {
        return started(resolution, unit, document, null);
    }

    public static PlanStarted started(
            String resolution, String unit, String document, @Nullable String obligation) {
        return new PlanStarted(
                new ResolutionId(resolution),
                UnitRef.parse(unit),
                new EntryId(document),
                null,
                null,
                null,
                obligation == null ? null : new ObligationId(obligation));
    }

    public static ObligationSet obligation(
            String resolution, String id, Duty what, Level level, int count, String dueOn) {
        return new ObligationSet(
                new ResolutionId(resolution),
                new ObligationId(id),
                what,
                List.of(level),
                count,
                LocalDate.parse(dueOn),
                null,
                "Nhiệm vụ " + id);
    }

    public static DeadlineExtended extended(
            String resolution, String id, @Nullable String unit, String dueOn) {
        return new DeadlineExtended(
                new ResolutionId(resolution),
                new ObligationId(id),
                unit == null ? null : UnitRef.parse(unit),
                LocalDate.parse(dueOn),
                null,
                "Dịch bệnh");
    }

    public static EntryCorrected corrected(
            String resolution, String unit, EntryRef entry, String replacement) {
        return new EntryCorrected(
                new ResolutionId(resolution),
                UnitRef.parse(unit),
                entry,
                new Replacement(replacement),
                "Nhập sai");
    }

    public static EntryRetracted retracted(String resolution, String unit, EntryRef entry) {
        return new EntryRetracted(
                new ResolutionId(resolution), UnitRef.parse(unit), entry, "Báo nhầm");
    }

    public static EntryRef at(long position) {
        return new EntryRef.AtPosition(position);
    }

    public static EntryRef named(String name) {
        return new EntryRef.Named(new EntryId(name));
    }

    public static UnitMoved moved(String unit, String parent, String effectiveOn) {
        return new UnitMoved(
                UnitRef.parse(unit),
                UnitRef.parse(parent),
                LocalDate.parse(effectiveOn),
                "Nghị quyết");
    }

    /** A dissolution; each successor is written {@code unit} or {@code unit=share}. */
    public static UnitDissolved dissolved(String unit, String effectiveOn, String... successors) {
        return new UnitDissolved(
                UnitRef.parse(unit),
                LocalDate.parse(effectiveOn),
                "Nghị quyết 1654",
                Arrays.stream(successors).map(Facts::successor).toList());
    }

    private static Successor successor(String written) {
        String[] parts = written.split("=", -1);
        BigDecimal share = parts.length == 1 ? null : new BigDecimal(parts[1]);
        return new Successor(UnitRef.parse(parts[0]), share);
    }
}
