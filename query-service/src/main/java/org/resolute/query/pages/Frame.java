package org.resolute.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param links what leads to the pages for all
 * @param tabs what leads to the pages of the resolution this one is about; empty where it is not
 */
record Frame(String title, Choices choices, Reader reader, List<Link> links, List<Link> tabs) {

    /**
     * Who looks.
     *
     * @param name under which it is recorded; null where nobody has said who he is
     * @param isPublic whether without a token
     * @param form the token that forms send along
     * @param here where to come back to after a choice
     */
    public record Reader(@Nullable String name, boolean isPublic, String form, String here) {}

    /** A place of the navigation. */
    public record Link(String words, String href, boolean isHere) {}

    public String theme() {
        return choices.theme();
    }

    public String language() {
        return choices.locale().getLanguage();
    }
}
