package org.resolute.query.pages;

import java.util.regex.Pattern;

/** Where a form leads afterwards: to a page of ours, whatever it says. */
final class Going {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private Going() {}

    static String within(String asked) {
        return OURS.matcher(asked).matches() ? asked : "/";
    }
}
