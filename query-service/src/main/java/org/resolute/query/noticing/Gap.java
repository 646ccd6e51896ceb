package org.resolute.query.noticing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;
import org.resolute.query.problem.Sentences;

/**
 * Something that does not fit.
 *
 * @param values what its sentence mentions
 */
record Gap(Kind kind, About about, List<Object> values) {

    /** Each has a sentence {@code gap.<kind>} in the messages. */
    enum Kind {
        CONTRADICTION,
        LIMITATION_WITHOUT_DIRECTIVE,
        DIRECTIVE_WITHOUT_FINDING,
        DIRECTIVE_WITHOUT_REPLY,
        LEVELS_DISAGREE,
        BELOW_IS_BEHIND,
        FIGURES_WITHOUT_DENOMINATOR,
        COVERAGE_WITHOUT_DENOMINATOR;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What it is about; absent is what does not matter to its kind. */
    record About(
            @Nullable String round,
            @Nullable String topic,
            @Nullable String unit,
            @Nullable String finding,
            @Nullable String other,
            @Nullable String directive) {}

    static Sheet<Gap> sheet(String resolution, Sentences sentences) {
        return Sheet.<Gap>named("gaps-" + resolution)
                .with("resolution", _ -> resolution)
                .with("kind", gap -> gap.kind.written())
                .with("round", gap -> gap.about.round)
                .with("topic", gap -> gap.about.topic)
                .with("unit", gap -> gap.about.unit)
                .with("finding", gap -> gap.about.finding)
                .with("other", gap -> gap.about.other)
                .with("directive", gap -> gap.about.directive)
                .with("sentence", gap -> gap.said(sentences));
    }

    private String said(Sentences sentences) {
        return sentences.say("gap." + kind.written(), values);
    }
}
