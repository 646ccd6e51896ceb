package org.resolute.command.access;

import java.util.Optional;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitId;
import org.resolute.events.wire.Envelope;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Reach;
import org.resolute.tokens.Role;

/** Whether a caller may look at what is recorded. Everyone sees what he recorded himself. */
public final class Sight {
    private Sight() {}

    /** The refusal to show an event to a caller; empty where it may be shown. */
    public static Optional<Refused> refusal(Caller caller, Envelope event, Registry registry) {
        if (event.origin().actor().equals(caller.subject())) {
            return Optional.empty();
        }
        return switch (Reach.of(caller)) {
            case Reach.Everything everything -> Optional.empty();
            case Reach.Nothing nothing ->
                    Optional.of(
                            caller.isAny(Role.VIEWER, Role.SUBMITTER)
                                    ? Forbidden.noUnit()
                                    : Forbidden.role("", Role.AUDITOR));
            case Reach.Subtree(UnitId root) ->
                    within(new Subtree(registry, root, registry.dayOf(event.occurredAt())), event);
        };
    }

    /** What units owe is no secret among them; what one of them did is. */
    private static Optional<Refused> within(Subtree tree, Envelope recorded) {
        String subject = recorded.subject().substring(recorded.subject().indexOf('/') + 1);
        return switch (recorded.event()) {
            case ResolutionEvent e -> Optional.empty();
            case UnitEvent e ->
                    one(new Subtree(tree.registry(), tree.root(), e.effectiveOn()), subject);
            case UndertakingEvent e -> one(tree, subject);
            case MonitoringEvent e -> MonitoredUnits.of(e).judge(tree);
        };
    }

    private static Optional<Refused> one(Subtree tree, String unit) {
        return tree.contains(new UnitId(unit)) ? Optional.empty() : tree.outside("", unit);
    }
}
