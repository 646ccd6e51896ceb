package org.resolute.events;

import org.jspecify.annotations.Nullable;

/** How a unit looked after the work: inspections, recommendations and reviews. */
public sealed interface OversightEvent extends UndertakingEvent {

    /** The unit inspected itself or, as a superior, another unit. */
    record InspectionConducted(
            ResolutionId resolution,
            UnitRef unit,
            EntryId inspection,
            boolean self,
            @Nullable UnitRef inspectedUnit)
            implements OversightEvent {
        public InspectionConducted {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/inspection", inspection);
        }
    }

    /** Recommendations were gathered, put together and passed on; only counts are recorded. */
    record RecommendationsForwarded(
            ResolutionId resolution,
            UnitRef unit,
            int received,
            int consolidated,
            int forwarded,
            String to)
            implements OversightEvent {
        public RecommendationsForwarded {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.count("/received", received);
            Bounds.count("/consolidated", consolidated);
            Bounds.count("/forwarded", forwarded);
            Bounds.text("/to", to, Bounds.TITLE_LENGTH_MAX);
        }
    }

    /** A review was filed: of a wave, which it names, or of a year. */
    record ReviewFiled(
            ResolutionId resolution,
            UnitRef unit,
            EntryId review,
            ReviewKind kind,
            @Nullable String wave,
            @Nullable Integer year)
            implements OversightEvent {
        private static final int YEAR_MIN = 1900;
        private static final int YEAR_MAX = 2199;

        public ReviewFiled {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/review", review);
            switch (Bounds.required("/kind", kind)) {
                case AFTER_ACTION -> {
                    Bounds.text("/wave", wave, Bounds.TOPIC_LENGTH_MAX);
                    absent("/year", year);
                }
                case ANNUAL -> {
                    Bounds.range("/year", Bounds.required("/year", year), YEAR_MIN, YEAR_MAX);
                    absent("/wave", wave);
                }
            }
        }

        private static void absent(String pointer, @Nullable Object value) {
            if (value != null) {
                throw new Malformed(
                        pointer, "not-both", "does not belong to a review of this kind");
            }
        }
    }

    enum ReviewKind {
        AFTER_ACTION,
        ANNUAL
    }
}
