package org.resolute.query.live;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.events.UnitId;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Visible;
import org.resolute.tokens.Reach;

/** What one listener may and wants to hear, in the tree as it is now. */
final class Ears {
    private final Reach reach;
    private final Optional<UnitId> unit;
    private final Optional<String> resolution;
    private @Nullable Structure structure;
    private List<Visible> parts = List.of();

    Ears(Reach reach, Optional<UnitId> unit, Optional<String> resolution) {
        this.reach = reach;
        this.unit = unit;
        this.resolution = resolution;
    }

    boolean hear(Happening event, Page page) {
        return isOfResolution(event) && concerns(event, page);
    }

    /** What is about units themselves is heard with every resolution: it may move all figures. */
    private boolean isOfResolution(Happening event) {
        return resolution.isEmpty()
                || event.resolutions().isEmpty()
                || event.resolutions().contains(resolution.get());
    }

    private boolean concerns(Happening event, Page page) {
        boolean isForAll = event.isForAll() && event.units().isEmpty();
        return isForAll || hearsAll() || event.units().stream().anyMatch(u -> includes(u, page));
    }

    private boolean hearsAll() {
        return reach instanceof Reach.Everything && unit.isEmpty();
    }

    private boolean includes(String one, Page page) {
        if (page.structure() != structure) {
            structure = page.structure();
            parts =
                    unit.<List<Visible>>map(root ->
                                    List.of(
                                            visible(reach, page),
                                            visible(new Reach.Subtree(root), page)))
                            .orElseGet(() -> List.of(visible(reach, page)));
        }
        return parts.stream().allMatch(part -> part.includes(one));
    }

    private static Visible visible(Reach reach, Page page) {
        return Visible.to(reach, page.structure(), page.day());
    }
}
