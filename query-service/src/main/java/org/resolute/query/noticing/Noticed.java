package org.resolute.query.noticing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Duty;
import org.resolute.query.monitoring.Directive;
import org.resolute.query.monitoring.Finding;
import org.resolute.query.monitoring.Monitoring;
import org.resolute.query.noticing.Gap.About;
import org.resolute.query.noticing.Gap.Kind;
import org.resolute.query.obligation.State;
import org.resolute.query.progress.Own;
import org.resolute.query.progress.Progress;
import org.resolute.query.structure.Tree;

/**
 * Looks for what does not fit, one kind after the other. Only one round is compared with itself.
 */
final class Noticed {
    private final Progress progress;
    private final Monitoring monitoring;
    private final Tree tree;
    private final List<Gap> gaps = new ArrayList<>();

    private Noticed(Progress progress, Monitoring monitoring, Tree tree) {
        this.progress = progress;
        this.monitoring = monitoring;
        this.tree = tree;
    }

    static List<Gap> of(Progress progress, Monitoring monitoring, Tree tree) {
        Noticed noticed = new Noticed(progress, monitoring, tree);
        monitoring.findings().forEach(noticed::compare);
        monitoring.findings().forEach(noticed::lookForDirective);
        monitoring.directives().forEach(noticed::lookForFinding);
        monitoring.directives().forEach(noticed::lookForReplies);
        monitoring.findings().forEach(noticed::lookBelow);
        noticed.lookForWhoIsBehind();
        monitoring.findings().forEach(noticed::lookAtFigures);
        noticed.lookAtCoverage();
        return noticed.gaps;
    }

    /** A unit is praised and blamed for one thing, unless for different parts of it. */
    private void compare(Finding strength) {
        for (Finding limitation : against(strength)) {
            strength.units().stream()
                    .filter(limitation.units()::contains)
                    .forEach(unit ->
                            add(
                                    Kind.CONTRADICTION,
                                    of(strength, unit, limitation.id()),
                                    name(unit),
                                    strength.id(),
                                    limitation.id(),
                                    strength.topic()));
        }
    }

    private List<Finding> against(Finding strength) {
        return monitoring.findings().stream()
                .filter(other -> strength.isStrength() && !other.isStrength())
                .filter(other -> other.round().equals(strength.round()))
                .filter(other -> other.topic().equals(strength.topic()))
                .filter(other -> !areApart(strength.scope(), other.scope()))
                .toList();
    }

    private static boolean areApart(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private void lookForDirective(Finding finding) {
        if (!finding.isStrength()) {
            finding.units().stream()
                    .filter(unit ->
                            monitoring.directives().stream()
                                    .noneMatch(
                                            d -> answers(d, finding) && d.units().contains(unit)))
                    .forEach(unit ->
                            add(
                                    Kind.LIMITATION_WITHOUT_DIRECTIVE,
                                    of(finding, unit, null),
                                    name(unit),
                                    finding.id(),
                                    finding.topic()));
        }
    }

    private static boolean answers(Directive directive, Finding finding) {
        return directive.round().equals(finding.round())
                && (directive.findings().contains(finding.id())
                        || directive.topic().equals(finding.topic()));
    }

    /** A directive to all needs one finding about anybody; others one about each of their units. */
    private void lookForFinding(Directive directive) {
        List<Finding> reasons =
                monitoring.findings().stream()
                        .filter(finding -> !finding.isStrength() && answers(directive, finding))
                        .toList();
        if (directive.isForAll()) {
            if (reasons.isEmpty()) {
                add(
                        Kind.DIRECTIVE_WITHOUT_FINDING,
                        of(directive, null),
                        "–",
                        directive.id(),
                        directive.topic());
            }
            return;
        }
        directive.units().stream()
                .filter(unit -> reasons.stream().noneMatch(f -> f.about().contains(unit)))
                .forEach(unit ->
                        add(
                                Kind.DIRECTIVE_WITHOUT_FINDING,
                                of(directive, unit),
                                name(unit),
                                directive.id(),
                                directive.topic()));
    }

    private void lookForReplies(Directive directive) {
        directive.units().stream()
                .filter(unit -> !directive.isAnswered(unit))
                .forEach(unit ->
                        add(
                                Kind.DIRECTIVE_WITHOUT_REPLY,
                                of(directive, unit),
                                name(unit),
                                directive.id(),
                                directive.topic()));
    }

    /** A unit is praised for what one is blamed for that was below it when that was found. */
    private void lookBelow(Finding strength) {
        for (Finding limitation : against(strength)) {
            for (String unit : strength.units()) {
                limitation.about().stream()
                        .filter(below -> !below.equals(unit))
                        .filter(below -> wasBelow(below, unit, limitation))
                        .forEach(below ->
                                add(
                                        Kind.LEVELS_DISAGREE,
                                        of(strength, unit, limitation.id()),
                                        name(unit),
                                        strength.id(),
                                        name(below),
                                        limitation.id()));
            }
        }
    }

    private boolean wasBelow(String below, String unit, Finding found) {
        return progress.structure().isUnder(below, unit, found.recordedOn());
    }

    /** A unit is praised while units below it are late or owe something. */
    private void lookForWhoIsBehind() {
        monitoring.findings().stream()
                .filter(Finding::isStrength)
                .flatMap(finding -> finding.units().stream())
                .distinct()
                .sorted()
                .forEach(unit -> {
                    List<String> behind =
                            tree.subtree(unit).stream()
                                    .filter(below -> !below.equals(unit) && behind(below) > 0)
                                    .toList();
                    if (!behind.isEmpty()) {
                        long things = behind.stream().mapToLong(this::behind).sum();
                        About about = new About(null, null, unit, null, null, null);
                        add(Kind.BELOW_IS_BEHIND, about, name(unit), behind.size(), things);
                    }
                });
    }

    private long behind(String unit) {
        Own own = progress.own().get(unit);
        return own == null ? 0 : own.in(State.LATE) + own.in(State.MISSING);
    }

    private void lookAtFigures(Finding finding) {
        if (finding.bareFigures() > 0) {
            add(
                    Kind.FIGURES_WITHOUT_DENOMINATOR,
                    of(finding, null, null),
                    finding.id(),
                    finding.bareFigures());
        }
    }

    /** Where outreach is owed, all that owe it must give a target; else all units in scope. */
    private void lookAtCoverage() {
        Map<String, Own> own = progress.own();
        String scope = progress.resolution().scope();
        long owing = own.values().stream().filter(o -> o.expected(Duty.OUTREACH) > 0).count();
        long asked = owing > 0 ? owing : tree.subtree(scope).size();
        long giving = own.values().stream().filter(o -> o.account().gaveTarget()).count();
        boolean isReported = own.values().stream().anyMatch(o -> o.done(Duty.OUTREACH) > 0);
        if (giving < asked && (owing > 0 || isReported)) {
            About about = new About(null, null, scope, null, null, null);
            add(Kind.COVERAGE_WITHOUT_DENOMINATOR, about, name(scope), giving, asked);
        }
    }

    private void add(Kind kind, About about, Object... values) {
        gaps.add(new Gap(kind, about, List.of(values)));
    }

    private static About of(Finding finding, @Nullable String unit, @Nullable String other) {
        return new About(finding.round(), finding.topic(), unit, finding.id(), other, null);
    }

    private static About of(Directive directive, @Nullable String unit) {
        return new About(directive.round(), directive.topic(), unit, null, null, directive.id());
    }

    private String name(String unit) {
        return progress.structure().name(unit, tree.day());
    }
}
