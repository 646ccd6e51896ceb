package org.resolute.infra.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.Submitted;
import org.resolute.events.wire.WireName;

class LoadingTheCampaignTest {
    private static final int ALL = Told.all().size();

    @TempDir private Path folder;
    private StandInDoor door;

    @BeforeEach
    void a_door_that_records_everything() throws IOException {
        door = new StandInDoor();
    }

    @AfterEach
    void it_closes() {
        door.close();
    }

    @Test
    void every_chapter_is_one_request_in_order() {
        campaign().loadOnce((_, _, _) -> {});

        assertThat(door.requests())
                .extracting(List::size)
                .containsExactlyElementsOf(
                        Stream.concat(
                                        Chapter.all().stream(),
                                        Stream.of(new Chapter("seal", List.of("one"))))
                                .map(chapter -> chapter.events().size())
                                .toList());
    }

    @Test
    void progress_counts_to_the_end() {
        List<Integer> done = new ArrayList<>();

        campaign()
                .loadOnce((_, n, total) -> {
                    assertThat(total).isEqualTo(ALL);
                    done.add(n);
                });

        assertThat(done).isSorted().endsWith(ALL);
    }

    @Test
    void findings_name_the_positions_their_evidence_was_given() {
        campaign().loadOnce((_, _, _) -> {});

        List<FindingRecorded> findings = findings();
        assertThat(findings).hasSize(15);
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.evidence())
                                .containsExactlyElementsOf(evidenceOf(finding)));
    }

    @Test
    void what_is_not_findings_is_sent_as_it_is_written() {
        campaign().loadOnce((_, _, _) -> {});

        assertThat(door.requests().getFirst())
                .containsExactlyElementsOf(Chapter.all().getFirst().events());
        assertThat(door.requests().reversed().get(1))
                .containsExactlyElementsOf(Chapter.all().getLast().events());
    }

    @Test
    void a_table_is_sealed_once_all_of_it_can_be_seen() {
        campaign().loadOnce((_, _, _) -> {});

        long known = Objects.requireNonNull(door.positions().get("gs-2021-10.D3.905.closed"));
        assertThat(door.requests().getLast())
                .singleElement()
                .asString()
                .contains("\"asOf\":" + known + ",", "&asOf=" + known + "\"")
                .contains("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
    }

    @Test
    void a_refused_event_stops_it_with_its_problem() {
        door.refuse("obligation-dh-xiii.kien-nghi");

        assertThatThrownBy(() -> campaign().loadOnce((_, _, _) -> {}))
                .hasMessageContaining("obligation-dh-xiii.kien-nghi")
                .hasMessageContaining("resolution-unknown");
        assertThat(door.requests()).hasSize(2);
    }

    @Test
    void what_stopped_half_way_is_sent_again_from_the_start() {
        door.refuse("gs-2021-10.opened");
        assertThatThrownBy(() -> campaign().loadOnce((_, _, _) -> {}))
                .isInstanceOf(IllegalStateException.class);
        Map<String, Long> before = door.positions();
        door.refuse("nothing");

        campaign().loadOnce((_, _, _) -> {});

        assertThat(door.positions()).containsAllEntriesOf(before).hasSize(ALL + 1);
    }

    @Test
    void what_was_loaded_is_not_sent_again() {
        campaign().loadOnce((_, _, _) -> {});
        int requests = door.requests().size();

        campaign().loadOnce((_, _, _) -> {});

        assertThat(door.requests()).hasSize(requests);
    }

    private Campaign campaign() {
        return new Campaign(door.url(), door.url(), "token", folder.resolve("loaded"));
    }

    private List<Long> evidenceOf(FindingRecorded finding) {
        return Objects.requireNonNull(
                        Evidence.read().eventsByFinding().get(finding.finding().value()))
                .stream()
                .map(id -> Objects.requireNonNull(door.positions().get(id)))
                .toList();
    }

    private List<FindingRecorded> findings() {
        return door.requests().stream()
                .flatMap(List::stream)
                .filter(event -> event.contains(WireName.FINDING_RECORDED.type()))
                .map(event -> Objects.requireNonNull(Submitted.read(event).data()))
                .map(data -> (FindingRecorded) EventJson.read(WireName.FINDING_RECORDED, data))
                .toList();
    }
}
