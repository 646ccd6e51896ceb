package org.resolute.command.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.verdict.Refusal;
import org.resolute.command.verdict.Refused;
import org.resolute.events.UndertakingEvent;

/**
 * Any history of one undertaking, with reports taken back: the rules say what a list of all that
 * still counts says.
 */
class RandomHistoriesTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 20211029, 909, 31078, 163})
    void the_rules_say_what_a_list_of_everything_that_counts_says(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UndertakingState state = UndertakingState.EMPTY;
        NaiveUndertaking naive = new NaiveUndertaking();

        for (int n = 0; n < 600; n++) {
            String history = "seed %d, step %d".formatted(seed, n);
            if ((long) state.told() > 0 && random.nextInt(5) == 0) {
                long report = random.nextLong((long) state.told());
                assertThat(state.counts(report)).as(history).isEqualTo(naive.counts(report));
                if (!state.counts(report)) {
                    continue;
                }
                boolean corrects = random.nextBoolean();
                assertThat(state.isBuiltUpon(report))
                        .as(history)
                        .isEqualTo(naive.isBuiltUpon(report));
                if (corrects) {
                    state = state.corrected(report);
                    naive.corrected(report);
                } else if (!state.isBuiltUpon(report)) {
                    state = state.retracted(report);
                    naive.retracted(report);
                }
            } else {
                UndertakingEvent fact = RandomFacts.one(random);
                assertThat(
                                UndertakingRules.decide(state, fact)
                                        .map(Refused::why)
                                        .map(Refusal::code))
                        .as("%s: %s", history, fact)
                        .isEqualTo(naive.refusal(fact));
                if (naive.refusal(fact).isEmpty()) {
                    state = state.after(fact);
                    naive.told(fact);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void taking_everything_back_leaves_nothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UndertakingState state = UndertakingState.EMPTY;
        List<Long> told = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            UndertakingEvent fact = RandomFacts.one(random);
            if (UndertakingRules.decide(state, fact).isEmpty()) {
                told.add((long) state.told());
                state = state.after(fact);
            }
        }
        for (long report : told.reversed()) {
            assertThat(state.isBuiltUpon(report)).isFalse();
            state = state.retracted(report);
        }

        assertThat(state.counting()).isEmpty();
        assertThat(state.things()).isEmpty();
    }
}
