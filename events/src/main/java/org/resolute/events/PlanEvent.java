package org.resolute.events;

import org.jspecify.annotations.Nullable;

/** The life of a document that makes the resolution concrete. */
public sealed interface PlanEvent extends UndertakingEvent {

    EntryId document();

    /** The obligation the document fulfils, where the report names one. */
    @Nullable ObligationId obligation();

    /** A document that makes the resolution concrete was drafted. */
    record PlanDrafted(
            ResolutionId resolution,
            UnitRef unit,
            EntryId document,
            DocumentKind kind,
            String title,
            String reference,
            @Nullable ObligationId obligation)
            implements PlanEvent {
        public PlanDrafted {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/document", document);
            Bounds.required("/kind", kind);
            Bounds.text("/title", title, Bounds.TITLE_LENGTH_MAX);
            Bounds.text("/reference", reference, Bounds.TITLE_LENGTH_MAX);
        }
    }

    /** A document was approved by whoever has to approve it. */
    record PlanApproved(
            ResolutionId resolution,
            UnitRef unit,
            EntryId document,
            @Nullable DocumentKind kind,
            @Nullable String title,
            @Nullable String reference,
            @Nullable ObligationId obligation)
            implements PlanEvent {
        public PlanApproved {
            known(resolution, unit, document);
            Bounds.textIfAny("/title", title, Bounds.TITLE_LENGTH_MAX);
            Bounds.textIfAny("/reference", reference, Bounds.TITLE_LENGTH_MAX);
        }
    }

    /** A document is being carried out. */
    record PlanStarted(
            ResolutionId resolution,
            UnitRef unit,
            EntryId document,
            @Nullable DocumentKind kind,
            @Nullable String title,
            @Nullable String reference,
            @Nullable ObligationId obligation)
            implements PlanEvent {
        public PlanStarted {
            known(resolution, unit, document);
            Bounds.textIfAny("/title", title, Bounds.TITLE_LENGTH_MAX);
            Bounds.textIfAny("/reference", reference, Bounds.TITLE_LENGTH_MAX);
        }
    }

    /** A document was carried out to its end. */
    record PlanFinished(
            ResolutionId resolution,
            UnitRef unit,
            EntryId document,
            @Nullable DocumentKind kind,
            @Nullable String title,
            @Nullable String reference,
            @Nullable ObligationId obligation)
            implements PlanEvent {
        public PlanFinished {
            known(resolution, unit, document);
            Bounds.textIfAny("/title", title, Bounds.TITLE_LENGTH_MAX);
            Bounds.textIfAny("/reference", reference, Bounds.TITLE_LENGTH_MAX);
        }
    }

    /** A document was changed; what is absent stays as it was. */
    record PlanRevised(
            ResolutionId resolution,
            UnitRef unit,
            EntryId document,
            @Nullable DocumentKind kind,
            @Nullable String title,
            @Nullable String reference,
            @Nullable ObligationId obligation)
            implements PlanEvent {
        public PlanRevised {
            known(resolution, unit, document);
            Bounds.textIfAny("/title", title, Bounds.TITLE_LENGTH_MAX);
            Bounds.textIfAny("/reference", reference, Bounds.TITLE_LENGTH_MAX);
        }
    }

    private static void known(
            @Nullable ResolutionId resolution, @Nullable UnitRef unit, @Nullable EntryId document) {
        Bounds.required("/resolution", resolution);
        Bounds.required("/unit", unit);
        Bounds.required("/document", document);
    }
}
