package org.resolute.query.problem;

import java.util.List;

/** The answer to the question is no, with the reason. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Object> values;
    private final transient List<Fault> faults;

    private Refused(ProblemCode code, List<Object> values, List<Fault> faults) {
        super(code.written() + " " + values + " " + faults, null, false, false);
        this.code = code;
        this.values = values;
        this.faults = faults;
    }

    /** A refusal whose sentence mentions these values. */
    public static Refused because(ProblemCode code, Object... values) {
        return new Refused(code, List.of(values), List.of());
    }

    /** A refusal of parameters, all faults at once. */
    public static Refused forFaults(ProblemCode code, List<Fault> faults) {
        return new Refused(code, List.of(faults.getFirst().parameter()), List.copyOf(faults));
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> values() {
        return values;
    }

    public List<Fault> faults() {
        return faults;
    }
}
