package org.resolute.command.access;

import org.resolute.command.verdict.Refusal;
import org.resolute.command.verdict.Refused;
import org.resolute.tokens.Role;

/** Why a caller may not: its role, or the unit it may act for. */
record Forbidden(String code, String pointer, int status) implements Refusal {

    @Override
    public String name() {
        return code;
    }

    /** The one role that would have permitted it. */
    static Refused role(String pointer, Role needed) {
        return Refused.because(new Forbidden("forbidden-role", pointer, 403), needed.written());
    }

    static Refused noUnit() {
        return Refused.because(new Forbidden("token-without-unit", "", 403));
    }

    static Refused unit(String pointer, Object... about) {
        return Refused.because(new Forbidden("forbidden-unit", pointer, 403), about);
    }

    /** A unit that cannot be told is in nobody's subtree; the sender learns what is wrong. */
    static Refused untold(String code, String pointer, Object... about) {
        return Refused.because(new Forbidden(code, pointer, 422), about);
    }
}
