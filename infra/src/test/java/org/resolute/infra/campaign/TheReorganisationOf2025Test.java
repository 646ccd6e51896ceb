package org.resolute.infra.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Level;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.Successor;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitId;
import org.resolute.infra.campaign.Tree.Standing;

class TheReorganisationOf2025Test {
    private static final LocalDate DAY_AFTER = LocalDate.of(2025, 7, 1);
    private static final LocalDate DAY_BEFORE = DAY_AFTER.minusDays(1);
    private static final List<UnitEvent> REORGANISATION =
            Told.events(Told.of("05"), UnitEvent.class).toList();
    private static final Tree TREE = new Tree();

    /** A commune before and its place since, as the statistics office lists them. */
    private record Listed(
            String district, String before, String nameBefore, String since, String nameSince) {}

    private static List<Listed> listed;

    @BeforeAll
    static void every_step_was_accepted() throws IOException {
        Told.events(Told.of("01"), UnitEvent.class).forEach(TREE::accept);
        REORGANISATION.forEach(TREE::accept);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        TheReorganisationOf2025Test.class.getResourceAsStream(
                                                "communes-2025.csv"),
                                        StandardCharsets.UTF_8))) {
            listed = rows.stream().map(TheReorganisationOf2025Test::listed).toList();
        }
    }

    @Test
    void the_day_before_each_code_named_the_old_commune_in_its_district() {
        assertThat(listed)
                .hasSize(143)
                .allSatisfy(row -> {
                    Standing unit = TREE.only(row.before(), DAY_BEFORE);
                    assertThat(unit.name()).isEqualTo(row.nameBefore());
                    assertThat(unit.parent())
                            .isEqualTo(TREE.only(row.district(), DAY_BEFORE).unit());
                });
    }

    @Test
    void the_day_after_each_new_code_names_the_new_unit_under_the_province() {
        assertThat(listed)
                .allSatisfy(row -> {
                    Standing unit = TREE.only(row.since(), DAY_AFTER);
                    assertThat(unit.name()).isEqualTo(row.nameSince());
                    assertThat(unit.parent()).isEqualTo(TREE.only("91", DAY_AFTER).unit());
                });
    }

    @Test
    void a_code_that_was_not_given_again_names_nobody_the_day_after() {
        Set<String> since = listed.stream().map(Listed::since).collect(Collectors.toSet());

        assertThat(listed)
                .filteredOn(row -> !since.contains(row.before()))
                .isNotEmpty()
                .allMatch(row -> TREE.named(row.before(), DAY_AFTER).isEmpty());
        assertThat(listed).allMatch(row -> TREE.named(row.district(), DAY_AFTER).isEmpty());
    }

    @Test
    void the_143_communes_became_48_and_the_districts_are_gone() {
        assertThat(TREE.inForce(Level.COMMUNE, DAY_BEFORE)).hasSize(143);
        assertThat(TREE.inForce(Level.COMMUNE, DAY_AFTER)).hasSize(48);
        assertThat(TREE.inForce(Level.DISTRICT, DAY_BEFORE)).hasSize(19);
        assertThat(TREE.inForce(Level.DISTRICT, DAY_AFTER)).hasSize(4);
    }

    @Test
    void each_old_commune_has_the_listed_unit_as_its_only_successor() {
        Map<UnitId, UnitId> successors = successors();

        assertThat(listed)
                .allSatisfy(row ->
                        assertThat(successors.get(TREE.only(row.before(), DAY_BEFORE).unit()))
                                .isEqualTo(TREE.only(row.since(), DAY_AFTER).unit()));
    }

    @Test
    void sums_restated_to_successors_are_the_sums_of_before() {
        Map<UnitId, UnitId> successors = successors();
        Map<UnitId, Long> restated = new HashMap<>();
        Province province = Province.of2021();
        List<OutreachRecorded> ofCommunes =
                Told.events(Told.all(), OutreachRecorded.class)
                        .filter(fact -> province.unit(fact.unit()).level() == Level.COMMUNE)
                        .toList();
        ofCommunes.forEach(fact ->
                restated.merge(
                        successors.get(province.id(fact.unit())),
                        (long) fact.reached(),
                        Long::sum));

        assertThat(restated).hasSize(48);
        assertThat(restated.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(ofCommunes.stream().mapToLong(OutreachRecorded::reached).sum());
    }

    @Test
    void all_of_it_is_one_request_under_one_instrument() {
        assertThat(Chapter.all().getLast().events()).hasSizeLessThanOrEqualTo(Chapter.EVENTS_MAX);
        assertThat(REORGANISATION).allMatch(event -> event.effectiveOn().equals(DAY_AFTER));
        assertThat(REORGANISATION.stream().flatMap(Tree::instrument).distinct()).hasSize(1);
    }

    private static Map<UnitId, UnitId> successors() {
        return Told.events(Told.of("05"), UnitDissolved.class)
                .filter(dissolved -> !dissolved.successors().isEmpty())
                .collect(
                        Collectors.toMap(
                                dissolved -> Tree.id(dissolved.unit()),
                                dissolved -> only(dissolved.successors())));
    }

    private static UnitId only(List<Successor> successors) {
        assertThat(successors).hasSize(1);
        assertThat(successors.getFirst().share()).isNull();
        return Tree.id(successors.getFirst().unit());
    }

    private static Listed listed(NamedCsvRecord row) {
        return new Listed(
                row.getField("district"),
                row.getField("before"),
                row.getField("name_before"),
                row.getField("since"),
                row.getField("name_since"));
    }
}
