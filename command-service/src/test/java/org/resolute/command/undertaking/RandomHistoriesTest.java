package org.resolute.command.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.command.verdict.Refused;
import org.resolute.events.DocumentKind;
import org.resolute.events.EntryId;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingEvent.Audience;
import org.resolute.events.UndertakingEvent.Channel;
import org.resolute.events.UndertakingEvent.Counting;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.SessionFormat;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;
import org.resolute.events.UnitRef;

/** Any history of one undertaking: the rules say what a list of everything said so far says. */
class RandomHistoriesTest {
    private static final ResolutionId RESOLUTION = new ResolutionId("r");
    private static final UnitRef UNIT = UnitRef.parse("u");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 20211029, 909, 31078, 163})
    void a_fact_is_accepted_exactly_when_nothing_of_its_kind_has_its_name(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UndertakingState state = UndertakingState.EMPTY;
        Set<String> naive = new HashSet<>();
        List<UndertakingEvent> accepted = new ArrayList<>();

        for (int n = 0; n < 400; n++) {
            UndertakingEvent fact = fact(random);
            Optional<Refused> refused = UndertakingRules.decide(state, fact);

            assertThat(refused.isEmpty())
                    .as("seed %d, fact %d: %s", seed, n, fact)
                    .isEqualTo(naive.add(nameOf(fact)));
            if (refused.isEmpty()) {
                state = state.after(fact);
                accepted.add(fact);
            }
        }

        assertThat(
                        accepted.stream()
                                .reduce(
                                        UndertakingState.EMPTY,
                                        UndertakingState::after,
                                        (a, b) -> b))
                .as("loaded from its events it is the same")
                .isEqualTo(state);
    }

    private static String nameOf(UndertakingEvent fact) {
        return switch (fact) {
            case PlanDrafted e -> "document " + e.document();
            case TrainingSessionHeld e -> "session " + e.session();
            case OutreachRecorded e -> "activity " + e.activity();
        };
    }

    private static UndertakingEvent fact(SplittableRandom random) {
        EntryId entry = new EntryId("e" + random.nextInt(100));
        return switch (random.nextInt(3)) {
            case 0 -> new PlanDrafted(RESOLUTION, UNIT, entry, DocumentKind.PLAN, "t", "n", null);
            case 1 ->
                    new TrainingSessionHeld(
                            RESOLUTION,
                            UNIT,
                            entry,
                            SessionFormat.CENTRAL,
                            random.nextInt(500),
                            random.nextInt(500),
                            true,
                            false,
                            null,
                            null);
            default ->
                    new OutreachRecorded(
                            RESOLUTION,
                            UNIT,
                            entry,
                            Channel.MEDIA,
                            Audience.PUBLIC,
                            random.nextInt(9_000),
                            null,
                            Counting.CONTACTS);
        };
    }
}
