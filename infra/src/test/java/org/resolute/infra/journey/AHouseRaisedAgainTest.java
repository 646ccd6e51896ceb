package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AHouseRaisedAgainTest {
    private static final String PROVINCE =
            "/v1/resolutions/dh-xi-kien-giang/progress?rollup=subtree";

    @TempDir private Path data;

    @Test
    void it_answers_as_before_and_loads_nothing_twice() throws Exception {
        String before;
        try (RunningHouse house = RunningHouse.raise(data)) {
            load(house);
            before = house.ask(PROVINCE).body();
        }

        try (RunningHouse house = RunningHouse.raise(data)) {
            load(house);

            assertThat(house.ask(PROVINCE).body()).isEqualTo(before);
        }
    }

    private void load(RunningHouse house) {
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
    }
}
