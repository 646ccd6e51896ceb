package org.resolute.command.described;

import java.util.Locale;
import java.util.ResourceBundle;

/** What stands on pages beside their content, in Vietnamese and English. */
final class Words {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String BUNDLE = "org.resolute.command.described.page";

    private Words() {}

    static String of(String key, Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, EXACT).getString(key);
    }
}
