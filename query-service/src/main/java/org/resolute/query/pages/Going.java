package org.resolute.query.pages;

import java.util.regex.Pattern;

/** Where a form leads afterwards: to a page of ours, whatever it says. */
public final class Going {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private Going() {}

    /** What was asked for where it is a page of ours, and else the first page. */
    public static String within(String asked) {
        return OURS.matcher(asked).matches() ? asked : "/";
    }
}
