package org.resolute.infra.campaign;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resolute.events.Level;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitKind;
import org.resolute.events.wire.Submitted;

class TheReferenceCampaignTest {
    private final List<Organisation> organisations = Organisation.all();
    private final List<Report> reports = Campaign.batches().stream().flatMap(List::stream).toList();

    @Test
    void the_province_has_fifteen_districts_and_143_communes() {
        assertThat(
                        organisations.stream()
                                .filter(unit -> unit.kind() == UnitKind.TERRITORIAL)
                                .collect(groupingBy(Organisation::level, counting())))
                .containsEntry(Level.PROVINCE, 1L)
                .containsEntry(Level.DISTRICT, 15L)
                .containsEntry(Level.COMMUNE, 143L);
    }

    @Test
    void four_units_without_territory_stand_at_district_level() {
        assertThat(organisations)
                .filteredOn(unit -> unit.kind() != UnitKind.TERRITORIAL)
                .hasSize(4)
                .allMatch(unit -> unit.level() == Level.DISTRICT && unit.gso().isEmpty());
    }

    @Test
    void no_batch_names_a_unit_before_it_is_established() {
        Set<String> established = new HashSet<>();
        for (List<Report> batch : Campaign.batches()) {
            for (Organisation unit : organisations) {
                String key = "unit-" + unit.id();
                boolean isHere = batch.stream().anyMatch(report -> report.key().id().equals(key));
                if (isHere && !unit.parent().isEmpty()) {
                    assertThat(established).contains(unit.parent());
                }
            }
            batch.stream()
                    .filter(report -> report.key().id().startsWith("unit-"))
                    .forEach(report -> established.add(report.key().id().substring(5)));
        }
        assertThat(established).hasSize(organisations.size());
    }

    @Test
    void there_are_about_five_thousand_facts_from_november_to_october() {
        List<Report> facts =
                reports.stream()
                        .filter(report -> report.event() instanceof UndertakingEvent)
                        .toList();

        assertThat(facts).hasSizeBetween(4_500, 5_500);
        assertThat(facts)
                .allSatisfy(fact ->
                        assertThat(fact.time())
                                .isBetween(
                                        OffsetDateTime.parse("2020-10-31T00:00:00+07:00"),
                                        OffsetDateTime.parse("2021-10-29T00:00:00+07:00")));
    }

    @Test
    void it_is_the_same_every_time() {
        assertThat(Campaign.batches().stream().flatMap(List::stream).toList()).isEqualTo(reports);
    }

    @Test
    void no_two_reports_share_their_key() {
        assertThat(reports).extracting(Report::key).doesNotHaveDuplicates();
    }

    @Test
    void hosts_are_written_without_marks() {
        assertThat(organisations)
                .filteredOn(unit -> unit.name().equals("Huyện An Minh"))
                .extracting(Organisation::host)
                .containsExactly("an-minh");
        assertThat(organisations)
                .extracting(Organisation::host)
                .allMatch(host -> host.matches("[a-z0-9-]+"));
    }

    @Test
    void a_report_is_a_structured_cloud_event() {
        Submitted sent = Submitted.read(reports.getLast().json());

        assertThat(sent.attributes())
                .containsKeys("specversion", "id", "source", "type", "time", "datacontenttype");
    }
}
