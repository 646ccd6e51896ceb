package org.resolute.command.settling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resolute.command.access.Permission;
import org.resolute.command.ledger.Report;
import org.resolute.command.monitoring.Monitoring;
import org.resolute.command.registry.Rehearsal;
import org.resolute.command.registry.Ruled;
import org.resolute.command.registry.Surroundings;
import org.resolute.command.resolution.Resolution;
import org.resolute.command.undertaking.Undertaking;
import org.resolute.command.unit.Unit;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EntryEvent;
import org.resolute.events.Event;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;

/** Judges one report after the other by its own aggregate's rules, on what the last one left. */
final class Trial {
    private final Surroundings around;
    private final Optional<Rehearsal> stage;
    private final Tried tried;
    private final Map<String, Ruled> aggregates = new HashMap<>();

    /**
     * @param stage where changes of units and resolutions are tried; empty where there are none
     */
    Trial(Surroundings around, Optional<Rehearsal> stage, Tried tried) {
        this.around = around;
        this.stage = stage;
        this.tried = tried;
    }

    /** Whether its sender may not record it; asked before anything is told of it. */
    Optional<Fate> forbidden(Report report) {
        return Permission.refusal(report, around.registry()).map(Fate.Turned::new);
    }

    Fate judge(Report report) {
        Target target = Target.of(report, around.registry());
        if (target.refused().isPresent()) {
            return new Fate.Turned(target.refused().get());
        }
        String name = target.aggregate();
        Ruled aggregate = aggregates.computeIfAbsent(name, n -> raised(n, report.event()));
        Optional<Refused> refused = aggregate.judge(report, around);
        if (refused.isPresent()) {
            return new Fate.Turned(refused.get());
        }
        List<Measure> moves = moves(aggregate, report.event());
        aggregate.tell(report.event(), around);
        tried.add(name, report);
        if (Target.isStructural(report)) {
            String subject = name.substring(name.indexOf(':') + 1);
            stage.orElseThrow().put(subject, report.event(), report.occurrence().at());
        }
        return new Fate.Accepted(name, moves);
    }

    private Ruled raised(String name, Event first) {
        Ruled aggregate =
                switch (first) {
                    case UnitEvent e -> new Unit(name);
                    case ResolutionEvent e -> new Resolution(name);
                    case UndertakingEvent e -> new Undertaking(name);
                    case MonitoringEvent e -> new Monitoring(name);
                };
        tried.past(name).forEach(event -> aggregate.tell(event.event(), around));
        return aggregate;
    }

    private List<Measure> moves(Ruled aggregate, Event event) {
        Moves moves = new Moves(around.registry());
        return event instanceof EntryEvent e && aggregate instanceof Undertaking undertaking
                ? moves.ofReplacing(undertaking.meant(e, around))
                : moves.of(event);
    }
}
