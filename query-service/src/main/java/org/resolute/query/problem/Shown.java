package org.resolute.query.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Shows a problem to a person: pages do, where they are asked for. */
public interface Shown {

    /** The page about it, in the language its reader chose. */
    String page(Refused refused, String instance, HttpServletRequest request);

    /** Whether it is a person who asks, and not a program. */
    static boolean isAskedBy(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getHeader("HX-Request") != null
                || (accepted != null && accepted.contains("text/html"));
    }
}
