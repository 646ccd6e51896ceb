package org.resolute.query.structure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.tokens.Reach;

/**
 * The units a reader may see on a day: all, or those below its own unit as the tree was on that
 * day, and those that its unit took over from, with what was below them.
 */
public final class Visible {
    private final Structure structure;
    private final LocalDate day;
    private final Optional<String> own;
    private final Set<String> roots = new HashSet<>();

    private Visible(Structure structure, LocalDate day, Optional<String> own) {
        this.structure = structure;
        this.day = day;
        this.own = own;
        own.ifPresent(unit -> roots.addAll(structure.withPredecessors(List.of(unit))));
    }

    /** What a reach comes to in a structure on a day. */
    public static Visible to(Reach reach, Structure structure, LocalDate day) {
        return switch (reach) {
            case Reach.Everything _ -> new Visible(structure, day, Optional.empty());
            case Reach.Subtree(var root) -> new Visible(structure, day, Optional.of(root.value()));
            case Reach.Nothing _ ->
                    throw new IllegalStateException("who sees nothing is not answered");
        };
    }

    public boolean includes(String unit) {
        return own.isEmpty() || structure.path(unit, day).stream().anyMatch(roots::contains);
    }

    /** What is about no unit is about all of them, and for those who see all of them. */
    public boolean includesAny(@Nullable String unit) {
        return unit == null ? own.isEmpty() : includes(unit);
    }

    /** The visible units where they are not all there are. */
    public Optional<List<String>> some() {
        return own.map(
                _ -> structure.units().stream().map(Unit::id).filter(this::includes).toList());
    }

    /** Those of the units that the reader may see. */
    public List<String> seenOf(List<String> units) {
        return units.stream().filter(this::includes).toList();
    }

    /** The unit itself. Turned down where the reader may not see it. */
    public String demand(String unit) {
        if (!includes(unit)) {
            throw Refused.because(ProblemCode.FORBIDDEN_UNIT, unit, own.orElse(""), day);
        }
        return unit;
    }

    /** The unit whose work is asked for. Turned down where the reader may not see it. */
    public Optional<String> asked(Optional<String> written) {
        return written.map(text -> demand(structure.atWork(text, day).id()));
    }

    /** From which unit on to answer: the one asked for, or else the reader's own, or the other. */
    public String root(Optional<String> written, String otherwise) {
        return asked(written).or(() -> own).orElse(otherwise);
    }
}
