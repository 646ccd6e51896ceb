package org.resolute.measure.http;

/**
 * The header by which the requests of a run say who they are from. Peers that know no tokens get it
 * as well, so that both sides read requests of one length.
 *
 * <p>Set once, when the stage is raised; a process measures on one stage.
 */
public final class Bearer {
    private static volatile String line = "";

    private Bearer() {}

    public static void carry(String token) {
        line = "Authorization: Bearer " + token + "\r\n";
    }

    /** The whole line with its end; empty before there is a stage. */
    public static String line() {
        return line;
    }
}
