package org.resolute.events;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a superior found and said about the work of its units, in one round of monitoring. */
public sealed interface MonitoringEvent extends Event
        permits MonitoringEvent.MonitoringOpened,
                MonitoringEvent.ConclusionIssued,
                MonitoringEvent.FindingRecorded,
                MonitoringEvent.ReportSealed,
                DirectiveEvent {

    RoundId round();

    /** A round began: which resolutions it looks at, and who monitors. */
    record MonitoringOpened(RoundId round, List<ResolutionId> resolutions, String by)
            implements MonitoringEvent {
        public static final int RESOLUTIONS_MAX = 16;

        public MonitoringOpened {
            Bounds.required("/round", round);
            resolutions = Bounds.listOfSome("/resolutions", resolutions, RESOLUTIONS_MAX);
            Bounds.text("/by", by, Bounds.TITLE_LENGTH_MAX);
        }
    }

    /** The round's conclusion was issued. */
    record ConclusionIssued(RoundId round, LocalDate concludedOn) implements MonitoringEvent {
        public ConclusionIssued {
            Bounds.required("/round", round);
            Bounds.required("/concludedOn", concludedOn);
        }
    }

    /**
     * The monitor stated a strength or a limitation of some units.
     *
     * @param partly units of which it holds in part only
     * @param exhaustive whether it holds of no other unit; absent where the monitor did not say
     * @param evidence positions of the events it rests on
     */
    record FindingRecorded(
            RoundId round,
            EntryId finding,
            Polarity polarity,
            String topic,
            @Nullable String scope,
            List<UnitRef> units,
            List<UnitRef> partly,
            @Nullable Boolean exhaustive,
            List<Figure> figures,
            List<Long> evidence)
            implements MonitoringEvent {
        public static final int FIGURES_MAX = 100;
        public static final int EVIDENCE_MAX = 1_000;

        public FindingRecorded {
            Bounds.required("/round", round);
            Bounds.required("/finding", finding);
            Bounds.required("/polarity", polarity);
            Bounds.text("/topic", topic, Bounds.TOPIC_LENGTH_MAX);
            Bounds.textIfAny("/scope", scope, Bounds.TITLE_LENGTH_MAX);
            Bounds.required("/units", units);
            units = Bounds.list("/units", units, Bounds.UNITS_MAX);
            partly = Bounds.list("/partly", partly, Bounds.UNITS_MAX);
            figures = Bounds.list("/figures", figures, FIGURES_MAX);
            evidence = Bounds.list("/evidence", evidence, EVIDENCE_MAX);
            for (int i = 0; i < evidence.size(); i++) {
                Bounds.position("/evidence/" + i, evidence.get(i));
            }
        }
    }

    /**
     * A report over the round was sealed, or a table that anyone can ask for again.
     *
     * @param asOf the last position of the ledger the report has seen
     * @param sha256 of its bytes, in 64 lower-case hexadecimal digits
     * @param table path and query of an answer as of that position, of which these are the bytes
     */
    record ReportSealed(
            RoundId round, EntryId report, long asOf, String sha256, @Nullable String table)
            implements MonitoringEvent {
        public static final int TABLE_LENGTH_MAX = 1_000;

        private static final Pattern TABLE =
                Pattern.compile("/v1/[!-~]*[?&]asOf=[1-9][0-9]{0,17}(&[!-~]*)?");
        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        public ReportSealed {
            Bounds.required("/round", round);
            Bounds.required("/report", report);
            Bounds.position("/asOf", asOf);
            if (!SHA256.matcher(Bounds.required("/sha256", sha256)).matches()) {
                throw new Malformed(
                        "/sha256", "sha256", "must be 64 lower-case hexadecimal digits");
            }
            Bounds.textIfAny("/table", table, TABLE_LENGTH_MAX);
            if (table != null && !TABLE.matcher(table).matches()) {
                throw new Malformed(
                        "/table", "table", "must be path and query of an answer, with asOf");
            }
        }
    }

    enum Polarity {
        STRENGTH,
        LIMITATION
    }
}
