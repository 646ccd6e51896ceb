package org.resolute.command.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.resolute.command.ledger.Report;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.EntryEvent;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;

/**
 * Whether a caller may record a report, by the tree as it is on the day of the event.
 *
 * <p>Maintainer's note. It is asked right before the rules are, and not when the report comes in,
 * since an earlier report of the same batch may have established or moved the unit. A unit that
 * cannot be told yet is refused here for a caller who is bound to a subtree: the rules may hear of
 * it a moment later from another node, and would not ask again whose it is.
 */
public final class Permission {
    private final Report report;
    private final Registry registry;

    private Permission(Report report, Registry registry) {
        this.report = report;
        this.registry = registry;
    }

    /** The refusal of a report its sender may not record; empty where it may. */
    public static Optional<Refused> refusal(Report report, Registry registry) {
        return new Permission(report, registry).judge();
    }

    private Optional<Refused> judge() {
        return switch (report.event()) {
            case UnitEvent e -> only(Role.REGISTRAR).or(() -> within(e));
            case ResolutionEvent e -> only(Role.REGISTRAR).or(() -> within(e));
            case UndertakingEvent e -> undertaking(e);
            case MonitoringEvent e -> monitoring(e);
        };
    }

    private Caller caller() {
        return report.sender().caller();
    }

    private boolean isAttested() {
        return report.sender().receivedAt() != null;
    }

    private LocalDate day() {
        return registry.dayOf(report.occurrence().at());
    }

    private Optional<Refused> only(Role role) {
        return caller().isAny(role) ? Optional.empty() : Optional.of(Forbidden.role("/type", role));
    }

    /**
     * What a unit did is told by its own system; on paper, and to set it right, by the registrar.
     */
    private Optional<Refused> undertaking(UndertakingEvent event) {
        Function<Subtree, Optional<Refused>> own = tree -> tree.judge("/data/unit", event.unit());
        if (caller().isAny(Role.REGISTRAR) && (isAttested() || event instanceof EntryEvent)) {
            return inSubtreeIfAny(day(), own);
        }
        return only(Role.SUBMITTER).or(this::unattested).or(() -> inSubtree(day(), own));
    }

    /** Only the registrar may say that something was received before. */
    private Optional<Refused> unattested() {
        return isAttested() && !caller().isAny(Role.REGISTRAR)
                ? Optional.of(Forbidden.role("/receivedat", Role.REGISTRAR))
                : Optional.empty();
    }

    /** A unit may say itself what it does about a directive. */
    private Optional<Refused> monitoring(MonitoringEvent event) {
        boolean isReply =
                event instanceof DirectiveAcknowledged || event instanceof DirectiveFollowedUp;
        if (isReply && !caller().isAny(Role.MONITOR) && caller().isAny(Role.SUBMITTER)) {
            return unattested()
                    .or(() -> inSubtree(day(), tree -> MonitoredUnits.of(event).judge(tree)));
        }
        return only(Role.MONITOR)
                .or(this::unattested)
                .or(() -> inSubtreeIfAny(day(), tree -> MonitoredUnits.of(event).judge(tree)));
    }

    private Optional<Refused> within(UnitEvent event) {
        return inSubtreeIfAny(
                event.effectiveOn(),
                tree ->
                        switch (event) {
                            case UnitEstablished e -> established(e, tree);
                            case UnitMoved e ->
                                    tree.judge("/data/unit", e.unit())
                                            .or(() -> tree.judge("/data/parent", e.parent()));
                            default -> tree.judge("/data/unit", event.subject());
                        });
    }

    /** A registrar whose token names a unit that is not there yet may establish it. */
    private static Optional<Refused> established(UnitEstablished event, Subtree tree) {
        UnitRef parent = event.parent();
        if (event.unit().equals(tree.root())) {
            return Optional.empty();
        }
        return parent == null
                ? tree.outside("/data/unit", event.unit().value())
                : tree.judge("/data/parent", parent);
    }

    private Optional<Refused> within(ResolutionEvent event) {
        return inSubtreeIfAny(
                day(),
                tree ->
                        event instanceof ResolutionEvent.ResolutionAdopted adopted
                                ? tree.judge("/data/scope", adopted.scope())
                                : registry.resolution(event.resolution())
                                        .filter(known -> !tree.contains(known.scope()))
                                        .flatMap(known ->
                                                tree.outside(
                                                        "/data/resolution",
                                                        known.scope().value())));
    }

    private Optional<Refused> inSubtreeIfAny(
            LocalDate day, Function<Subtree, Optional<Refused>> judge) {
        return caller().subtree().flatMap(root -> judge.apply(new Subtree(registry, root, day)));
    }

    private Optional<Refused> inSubtree(LocalDate day, Function<Subtree, Optional<Refused>> judge) {
        Optional<UnitId> root = caller().subtree();
        return root.isEmpty()
                ? Optional.of(Forbidden.noUnit())
                : judge.apply(new Subtree(registry, root.get(), day));
    }
}
