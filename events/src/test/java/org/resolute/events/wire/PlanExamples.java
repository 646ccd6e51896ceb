package org.resolute.events.wire;

import static org.resolute.events.wire.Examples.AN_MINH;
import static org.resolute.events.wire.Examples.RESOLUTION;

import java.util.List;
import org.resolute.events.DocumentKind;
import org.resolute.events.EntryId;
import org.resolute.events.Event;
import org.resolute.events.ObligationId;
import org.resolute.events.PlanEvent.PlanApproved;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.PlanEvent.PlanRevised;
import org.resolute.events.PlanEvent.PlanStarted;

/** One document through its life. */
final class PlanExamples {
    private static final EntryId DOCUMENT = new EntryId("ke-hoach-12");
    private static final String TITLE = "Kế hoạch thực hiện";
    private static final String REFERENCE = "12-KH/HU";
    private static final ObligationId DOCUMENTS = new ObligationId("van-ban-2021");

    static final List<Event> ALL =
            List.of(
                    new PlanDrafted(
                            RESOLUTION,
                            AN_MINH,
                            DOCUMENT,
                            DocumentKind.PLAN,
                            TITLE,
                            REFERENCE,
                            DOCUMENTS),
                    new PlanApproved(
                            RESOLUTION,
                            AN_MINH,
                            DOCUMENT,
                            DocumentKind.PLAN,
                            TITLE,
                            REFERENCE,
                            DOCUMENTS),
                    new PlanStarted(
                            RESOLUTION,
                            AN_MINH,
                            DOCUMENT,
                            DocumentKind.PLAN,
                            TITLE,
                            REFERENCE,
                            DOCUMENTS),
                    new PlanFinished(
                            RESOLUTION,
                            AN_MINH,
                            DOCUMENT,
                            DocumentKind.PLAN,
                            TITLE,
                            REFERENCE,
                            DOCUMENTS),
                    new PlanRevised(
                            RESOLUTION,
                            AN_MINH,
                            DOCUMENT,
                            DocumentKind.ACTION_PROGRAMME,
                            "Chương trình hành động",
                            "12a-CTr/HU",
                            DOCUMENTS));

    private PlanExamples() {}
}
