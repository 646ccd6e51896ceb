package org.resolute.command.undertaking;

import static org.resolute.command.undertaking.UndertakingRefusal.DOCUMENT_ALREADY_APPROVED;
import static org.resolute.command.undertaking.UndertakingRefusal.DOCUMENT_ALREADY_DRAFTED;
import static org.resolute.command.undertaking.UndertakingRefusal.DOCUMENT_ALREADY_FINISHED;
import static org.resolute.command.undertaking.UndertakingRefusal.DOCUMENT_ALREADY_STARTED;
import static org.resolute.command.undertaking.UndertakingRefusal.DOCUMENT_NOT_APPROVED;
import static org.resolute.command.undertaking.UndertakingRefusal.DOCUMENT_NOT_STARTED;
import static org.resolute.command.undertaking.UndertakingRefusal.DOCUMENT_UNKNOWN;

import java.util.Map;
import java.util.Optional;
import org.resolute.events.PlanEvent;
import org.resolute.events.PlanEvent.PlanApproved;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.PlanEvent.PlanFinished;
import org.resolute.events.PlanEvent.PlanRevised;
import org.resolute.events.PlanEvent.PlanStarted;

/** How far a document has come, and what it says no to there. */
enum Stage {
    UNHEARD,
    DRAFTED,
    APPROVED,
    STARTED,
    FINISHED;

    private static final Map<Stage, UndertakingRefusal> DRAFTING =
            Map.of(
                    DRAFTED, DOCUMENT_ALREADY_DRAFTED,
                    APPROVED, DOCUMENT_ALREADY_DRAFTED,
                    STARTED, DOCUMENT_ALREADY_DRAFTED,
                    FINISHED, DOCUMENT_ALREADY_DRAFTED);
    private static final Map<Stage, UndertakingRefusal> APPROVAL =
            Map.of(
                    UNHEARD, DOCUMENT_UNKNOWN,
                    APPROVED, DOCUMENT_ALREADY_APPROVED,
                    STARTED, DOCUMENT_ALREADY_APPROVED,
                    FINISHED, DOCUMENT_ALREADY_APPROVED);
    private static final Map<Stage, UndertakingRefusal> START =
            Map.of(
                    UNHEARD, DOCUMENT_UNKNOWN,
                    DRAFTED, DOCUMENT_NOT_APPROVED,
                    STARTED, DOCUMENT_ALREADY_STARTED,
                    FINISHED, DOCUMENT_ALREADY_STARTED);
    private static final Map<Stage, UndertakingRefusal> FINISH =
            Map.of(
                    UNHEARD, DOCUMENT_UNKNOWN,
                    DRAFTED, DOCUMENT_NOT_STARTED,
                    APPROVED, DOCUMENT_NOT_STARTED,
                    FINISHED, DOCUMENT_ALREADY_FINISHED);
    private static final Map<Stage, UndertakingRefusal> REVISION =
            Map.of(UNHEARD, DOCUMENT_UNKNOWN, FINISHED, DOCUMENT_ALREADY_FINISHED);

    /** Why a document of this stage cannot have that fact; nothing where it can. */
    Optional<UndertakingRefusal> refusal(PlanEvent fact) {
        Map<Stage, UndertakingRefusal> row =
                switch (fact) {
                    case PlanDrafted e -> DRAFTING;
                    case PlanApproved e -> APPROVAL;
                    case PlanStarted e -> START;
                    case PlanFinished e -> FINISH;
                    case PlanRevised e -> REVISION;
                };
        return Optional.ofNullable(row.get(this));
    }

    /** The stage after a fact that was accepted. */
    Stage after(PlanEvent fact) {
        return switch (fact) {
            case PlanDrafted e -> DRAFTED;
            case PlanApproved e -> APPROVED;
            case PlanStarted e -> STARTED;
            case PlanFinished e -> FINISHED;
            case PlanRevised e -> this;
        };
    }
}
