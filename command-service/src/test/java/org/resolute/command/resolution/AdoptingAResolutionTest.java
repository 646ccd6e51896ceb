package org.resolute.command.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resolute.command.registry.Registry;
import org.resolute.command.registry.RegistryOf;
import org.resolute.command.verdict.Refusal;
import org.resolute.command.verdict.Refused;
import org.resolute.events.Level;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.Term;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;

/** Given a province p (gso:91) since 2015, a resolution is to be adopted for it. */
class AdoptingAResolutionTest {
    private static final ResolutionState NEW = new ResolutionState.Unheard();
    private final Registry registry =
            RegistryOf.events(
                    List.of(
                            new UnitEstablished(
                                    new UnitId("p"),
                                    "Tỉnh",
                                    Level.PROVINCE,
                                    UnitKind.TERRITORIAL,
                                    null,
                                    List.of(new UnitCode("gso", "91")),
                                    LocalDate.of(2015, 1, 1),
                                    "NĐ")));

    @Test
    void its_scope_is_named_by_id_or_by_code() {
        assertThat(decide(NEW, "p", 2020)).isEmpty();
        assertThat(decide(NEW, "gso:91", 2020)).isEmpty();
    }

    @Test
    void its_scope_is_known_and_in_force_on_that_day() {
        assertThat(decide(NEW, "x", 2020)).contains(ResolutionRefusal.SCOPE_UNKNOWN);
        assertThat(decide(NEW, "gso:91", 2014)).contains(ResolutionRefusal.SCOPE_UNKNOWN);
        assertThat(decide(NEW, "p", 2014)).contains(ResolutionRefusal.SCOPE_NOT_IN_FORCE);
    }

    @Test
    void it_is_not_adopted_twice() {
        assertThat(decide(NEW.after(adopted("p")), "p", 2020))
                .contains(ResolutionRefusal.RESOLUTION_ALREADY_ADOPTED);
    }

    private Optional<Refusal> decide(ResolutionState state, String scope, int year) {
        return ResolutionRules.decide(state, adopted(scope), LocalDate.of(year, 10, 17), registry)
                .map(Refused::why);
    }

    private static ResolutionAdopted adopted(String scope) {
        return new ResolutionAdopted(
                new ResolutionId("r"),
                "Nghị quyết",
                "Đại hội",
                UnitRef.parse(scope),
                new Term(LocalDate.of(2020, 10, 17), LocalDate.of(2025, 12, 31)));
    }
}
