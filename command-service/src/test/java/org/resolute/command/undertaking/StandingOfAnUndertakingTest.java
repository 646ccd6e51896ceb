package org.resolute.command.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryOf;
import org.resolute.command.verdict.Refusal;
import org.resolute.command.verdict.Refused;
import org.resolute.events.DocumentKind;
import org.resolute.events.EntryId;
import org.resolute.events.Level;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.Term;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingId;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;

/** Given resolution r for d and what stands under it, adopted on 17 October 2020. */
class StandingOfAnUndertakingTest {
    private final Registry registry =
            RegistryOf.events(
                    List.of(
                            unit("p", Level.PROVINCE, null, "2015-01-01"),
                            unit("d", Level.DISTRICT, "p", "2015-01-01"),
                            unit("c", Level.COMMUNE, "d", "2015-01-01"),
                            unit("late", Level.COMMUNE, "d", "2021-06-01"),
                            unit("other", Level.DISTRICT, "p", "2015-01-01"),
                            new ResolutionAdopted(
                                    new ResolutionId("r"),
                                    "Nghị quyết",
                                    "Đại hội",
                                    UnitRef.parse("d"),
                                    new Term(
                                            LocalDate.of(2020, 10, 17),
                                            LocalDate.of(2025, 12, 31)))));

    @Test
    void the_scope_and_what_stands_under_it_have_facts() {
        assertThat(standing("r", "d", "2021-01-01T00:00:00Z")).isEmpty();
        assertThat(standing("r", "c", "2021-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void a_unit_outside_the_scope_has_none() {
        assertThat(standing("r", "other", "2021-01-01T00:00:00Z"))
                .contains(UndertakingRefusal.UNIT_OUT_OF_SCOPE);
        assertThat(standing("r", "p", "2021-01-01T00:00:00Z"))
                .contains(UndertakingRefusal.UNIT_OUT_OF_SCOPE);
    }

    @Test
    void what_nobody_knows_has_none() {
        assertThat(standing("x", "d", "2021-01-01T00:00:00Z"))
                .contains(UndertakingRefusal.RESOLUTION_UNKNOWN);
        assertThat(standing("r", "x", "2021-01-01T00:00:00Z"))
                .contains(UndertakingRefusal.UNIT_UNKNOWN);
    }

    @Test
    void the_day_a_unit_comes_into_force_is_a_day_in_the_zone_of_the_ledger() {
        assertThat(standing("r", "late", "2021-05-31T16:59:59Z"))
                .contains(UndertakingRefusal.UNIT_NOT_IN_FORCE);
        assertThat(standing("r", "late", "2021-05-31T17:00:00Z")).isEmpty();
    }

    @Test
    void nothing_was_done_for_it_before_it_was_adopted() {
        assertThat(standing("r", "d", "2020-10-16T16:59:59Z"))
                .contains(UndertakingRefusal.BEFORE_ADOPTION);
        assertThat(standing("r", "d", "2020-10-16T17:00:00Z")).isEmpty();
    }

    private Optional<Refusal> standing(String resolution, String unit, String occurred) {
        UndertakingId id = new UndertakingId(new ResolutionId(resolution), new UnitId(unit));
        PlanDrafted fact =
                new PlanDrafted(
                        id.resolution(),
                        new UnitRef.ById(id.unit()),
                        new EntryId("doc"),
                        DocumentKind.PLAN,
                        "t",
                        "n",
                        null);
        return new StandingRules(id, registry)
                .decide(fact, Instant.parse(occurred))
                .map(Refused::why);
    }

    private static UnitEstablished unit(
            String id,
            Level level,
            @org.jspecify.annotations.Nullable String parent,
            String effectiveOn) {
        return new UnitEstablished(
                new UnitId(id),
                id,
                level,
                UnitKind.TERRITORIAL,
                parent == null ? null : UnitRef.parse(parent),
                List.of(),
                LocalDate.parse(effectiveOn),
                "NĐ");
    }
}
