package org.resolute.command.answer;

import java.util.List;
import java.util.stream.IntStream;
import org.resolute.command.understanding.Fault;

/** A request that is turned away as a whole, with the status and code to say. */
public final class Unacceptable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> about;
    private final transient List<Fault> faults;
    private final transient List<Placing> places;

    public Unacceptable(int status, String code, Object... about) {
        this(status, code, List.of(about), List.of(), List.of());
    }

    private Unacceptable(
            int status, String code, List<Object> about, List<Fault> faults, List<Placing> places) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.about = about;
        this.faults = faults;
        this.places = places;
    }

    /** Turned away for several faults, each with its own place. */
    public static Unacceptable faulty(String code, List<Fault> faults, List<Placing> places) {
        return new Unacceptable(400, code, List.of(), faults, places);
    }

    public Problem in(Problems problems) {
        return faults.isEmpty()
                ? problems.of(status, code, about.toArray())
                : problems.faulty(
                        status,
                        code,
                        IntStream.range(0, faults.size())
                                .mapToObj(i -> problems.placedBy(places.get(i)).at(faults.get(i)))
                                .toList());
    }
}
