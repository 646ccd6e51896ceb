package org.resolute.infra.send;

/** How sending ends, the better ends first; their places are the exit codes. */
enum End {
    RECORDED(0),
    SOME_REJECTED(1),
    TURNED_AWAY(3),
    UNREACHED(4);

    private final int code;

    End(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    End worse(End other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
