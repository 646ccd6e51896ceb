package org.resolute.query.rebuild;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.ShelfTable.Shelf;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the views made anew, calls it off, and goes back; all of it is done after the answer. */
@RestController
final class RebuildController {
    private static final String PATH = "/v1/rebuilds";

    private final Rebuilds rebuilds;
    private final Told told;

    RebuildController(Rebuilds rebuilds, Told told) {
        this.rebuilds = rebuilds;
        this.told = told;
    }

    @GetMapping(PATH)
    List<Map<String, @Nullable Object>> last() {
        return told.last();
    }

    @GetMapping(PATH + "/{id}")
    Map<String, @Nullable Object> one(@PathVariable String id) {
        return told.of(number(id))
                .orElseThrow(() -> Refused.because(ProblemCode.UNKNOWN_REBUILD, id));
    }

    @PostMapping(PATH)
    ResponseEntity<?> begin() {
        return accepted(wanted(told(rebuilds::ask)));
    }

    @DeleteMapping(PATH + "/{id}")
    ResponseEntity<?> cancel(@PathVariable String id) {
        one(id);
        if (!told(() -> rebuilds.cancel(number(id)))) {
            throw Refused.because(ProblemCode.REBUILD_ENDED, id);
        }
        return accepted(number(id));
    }

    @PostMapping(PATH + "/{id}/rollback")
    ResponseEntity<?> rollBack(@PathVariable String id) {
        one(id);
        Shelf kept =
                told(() -> rebuilds.replaced(number(id)))
                        .orElseThrow(() -> Refused.because(ProblemCode.NOTHING_KEPT, id));
        return accepted(wanted(told(() -> rebuilds.rollBack(kept))));
    }

    private interface Wish<T> {
        T told() throws SQLException;
    }

    /** What the database says to it; turned down where it says nothing. */
    private static <T> T told(Wish<T> wish) {
        try {
            return wish.told();
        } catch (SQLException e) {
            throw Refused.because(ProblemCode.VIEWS_UNAVAILABLE);
        }
    }

    private static long wanted(Optional<Long> begun) {
        return begun.orElseThrow(() -> Refused.because(ProblemCode.REBUILD_UNDER_WAY));
    }

    private static ResponseEntity<?> accepted(long id) {
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).build();
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refused.because(ProblemCode.UNKNOWN_REBUILD, id);
        }
        return Long.parseLong(id);
    }
}
