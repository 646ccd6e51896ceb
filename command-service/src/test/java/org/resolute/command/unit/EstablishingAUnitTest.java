package org.resolute.command.unit;

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
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;

/**
 * Given a province p (gso:91) and a district d (gso:909) since 2015, a unit is to be established.
 */
class EstablishingAUnitTest {
    private static final UnitState NEW = new UnitState.Unheard();
    private final Registry registry =
            RegistryOf.events(
                    List.of(
                            unit("p", Level.PROVINCE, null, 2015, "91"),
                            unit("d", Level.DISTRICT, "p", 2015, "909")));

    @Test
    void it_may_stand_under_a_unit_named_by_id_or_by_code() {
        assertThat(decide(unit("c", Level.COMMUNE, "d", 2020, "31018"))).isEmpty();
        assertThat(decide(unit("c", Level.COMMUNE, "gso:909", 2020))).isEmpty();
        assertThat(decide(unit("g", Level.GRASSROOTS, "gso:91", 2020))).isEmpty();
    }

    @Test
    void another_root_may_be_established() {
        assertThat(decide(unit("q", Level.PROVINCE, null, 2020))).isEmpty();
    }

    @Test
    void it_is_not_established_twice() {
        UnitEstablished again = unit("d", Level.DISTRICT, "p", 2020);
        UnitState known = NEW.after(unit("d", Level.DISTRICT, "p", 2015));

        assertThat(why(UnitRules.decide(known, again.unit(), again, registry)))
                .contains(UnitRefusal.UNIT_ALREADY_ESTABLISHED);
    }

    @Test
    void only_a_province_has_no_parent() {
        assertThat(why(decide(unit("x", Level.DISTRICT, null, 2020))))
                .contains(UnitRefusal.PARENT_REQUIRED);
        assertThat(why(decide(unit("x", Level.PROVINCE, "p", 2020))))
                .contains(UnitRefusal.PARENT_OF_ROOT);
    }

    @Test
    void its_parent_is_known_in_force_and_above_it() {
        assertThat(why(decide(unit("x", Level.COMMUNE, "nobody", 2020))))
                .contains(UnitRefusal.PARENT_UNKNOWN);
        assertThat(why(decide(unit("x", Level.COMMUNE, "gso:404", 2020))))
                .contains(UnitRefusal.PARENT_UNKNOWN);
        assertThat(why(decide(unit("x", Level.COMMUNE, "d", 2014))))
                .contains(UnitRefusal.PARENT_NOT_IN_FORCE);
        assertThat(why(decide(unit("x", Level.DISTRICT, "d", 2020))))
                .contains(UnitRefusal.PARENT_NOT_ABOVE);
    }

    @Test
    void its_codes_name_nobody_else_on_that_day() {
        assertThat(why(decide(unit("x", Level.COMMUNE, "d", 2020, "909"))))
                .contains(UnitRefusal.CODE_TAKEN);
        assertThat(why(decide(unit("x", Level.COMMUNE, "d", 2020, "1", "1"))))
                .contains(UnitRefusal.CODE_REPEATED);
    }

    private Optional<Refused> decide(UnitEstablished fact) {
        return UnitRules.decide(NEW, fact.unit(), fact, registry);
    }

    private static Optional<Refusal> why(Optional<Refused> refused) {
        return refused.map(Refused::why);
    }

    private static UnitEstablished unit(
            String id,
            Level level,
            @org.jspecify.annotations.Nullable String parent,
            int year,
            String... codes) {
        return new UnitEstablished(
                new UnitId(id),
                "Đơn vị " + id,
                level,
                UnitKind.TERRITORIAL,
                parent == null ? null : UnitRef.parse(parent),
                java.util.Arrays.stream(codes).map(c -> new UnitCode("gso", c)).toList(),
                LocalDate.of(year, 1, 1),
                "NĐ");
    }
}
