package org.resolute.command.answer;

import java.util.List;

/** A request that is turned away as a whole, with the status and code to say. */
public final class Unacceptable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> about;

    public Unacceptable(int status, String code, Object... about) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.about = List.of(about);
    }

    public Problem in(Problems problems) {
        return problems.of(status, code, about.toArray());
    }
}
