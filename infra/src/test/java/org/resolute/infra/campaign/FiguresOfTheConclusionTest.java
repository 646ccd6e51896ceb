package org.resolute.infra.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.events.Duty;
import org.resolute.events.EntryEvent;
import org.resolute.events.EntryId;
import org.resolute.events.EntryRef;
import org.resolute.events.Level;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.ResolutionId;
import org.resolute.infra.campaign.Reckoning.Share;
import org.resolute.infra.campaign.Reckoning.State;

class FiguresOfTheConclusionTest {
    private static final List<Told> TOLD = Told.all();
    private static final Province PROVINCE = Province.of2021();
    private static final Reckoning AT_THE_CONCLUSION =
            new Reckoning(
                    PROVINCE,
                    TOLD,
                    new ResolutionId("dh-xi-kien-giang"),
                    LocalDate.of(2021, 10, 29));

    @Test
    void districts_have_built_over_90_percent_of_their_documents() {
        assertThat(AT_THE_CONCLUSION.completion(Level.DISTRICT)).isEqualTo(new Share(52, 57));
        assertThat(AT_THE_CONCLUSION.completion(Level.DISTRICT).percent()).isGreaterThan(90);
    }

    @Test
    void communes_have_built_92_percent_of_their_documents() {
        assertThat(AT_THE_CONCLUSION.completion(Level.COMMUNE)).isEqualTo(new Share(132, 143));
        assertThat(Math.round(AT_THE_CONCLUSION.completion(Level.COMMUNE).percent())).isEqualTo(92);
    }

    @Test
    void districts_are_on_schedule_with_67_percent() {
        assertThat(AT_THE_CONCLUSION.onSchedule(Level.DISTRICT)).isEqualTo(new Share(38, 57));
        assertThat(Math.round(AT_THE_CONCLUSION.onSchedule(Level.DISTRICT).percent()))
                .isEqualTo(67);
    }

    @Test
    void communes_are_on_schedule_with_76_percent() {
        assertThat(AT_THE_CONCLUSION.onSchedule(Level.COMMUNE)).isEqualTo(new Share(109, 143));
        assertThat(Math.round(AT_THE_CONCLUSION.onSchedule(Level.COMMUNE).percent())).isEqualTo(76);
    }

    @ParameterizedTest
    @CsvSource({"909, 30", "903, 35.72", "911, 50", "899, 55", "902, 58"})
    void outreach_covers_in(String district, double percent) {
        assertThat(AT_THE_CONCLUSION.coverage(PROVINCE.unit("gso:" + district)).percent())
                .isCloseTo(percent, within(1e-9));
    }

    @Test
    void no_unit_outside_those_five_districts_set_itself_a_target() {
        Set<String> districts = new HashSet<>();
        Told.events(TOLD, OutreachRecorded.class)
                .filter(outreach -> outreach.target() != null)
                .map(outreach -> PROVINCE.unit(outreach.unit()))
                .map(unit -> unit.level() == Level.DISTRICT ? unit : PROVINCE.above(unit))
                .map(Province::reference)
                .forEach(districts::add);

        assertThat(districts)
                .containsExactlyInAnyOrder("gso:909", "gso:903", "gso:911", "gso:899", "gso:902");
    }

    @Test
    void ten_of_the_eleven_in_tan_hiep_are_late_with_the_roll_out() {
        List<State> states =
                PROVINCE.under(PROVINCE.unit("gso:904")).stream()
                        .flatMap(unit -> AT_THE_CONCLUSION.states(unit, Duty.TRAINING).stream())
                        .toList();

        assertThat(states).hasSize(11);
        assertThat(states).filteredOn(State.ON_TIME::equals).hasSize(1);
        assertThat(states).doesNotContain(State.NOT_YET_DUE);
    }

    @Test
    void every_kind_of_state_is_there() {
        assertThat(AT_THE_CONCLUSION.states(Level.DISTRICT, Duty.DOCUMENT))
                .contains(State.ON_TIME, State.REPORTED_LATE, State.LATE, State.MISSING);
        assertThat(AT_THE_CONCLUSION.states(Level.DISTRICT, Duty.REVIEW))
                .contains(State.NOT_YET_DUE);
    }

    @Test
    void no_figure_rests_on_an_entry_that_was_corrected_or_retracted() {
        Told.events(TOLD, EntryEvent.class)
                .forEach(change -> {
                    EntryId entry = ((EntryRef.Named) change.entry()).name();
                    assertThat(entry.value()).isNotEqualTo("lop-1").matches("(lop|tt)-\\d+");
                    assertThat(Told.events(TOLD, OutreachRecorded.class))
                            .filteredOn(outreach -> outreach.activity().equals(entry))
                            .filteredOn(outreach -> outreach.unit().equals(change.unit()))
                            .allMatch(outreach -> outreach.target() == null);
                });
    }
}
