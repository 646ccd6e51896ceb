package org.resolute.command.form;

import java.io.IOException;
import java.util.Optional;
import org.resolute.command.answer.Unacceptable;

/** The items of a body, one after the other. */
public interface Items {
    /** Characters of one item; a body with a longer one is turned away. */
    int ITEM_CHARACTERS_MAX = 64 * 1024;

    /**
     * The next item; empty at the end.
     *
     * @throws Unacceptable where the rest of the body cannot be told apart into items
     */
    Optional<Item> next() throws IOException;

    /** What stands before the first item and belongs to each: the header of a table. */
    default String head() {
        return "";
    }

    static Unacceptable tooLong(int row) {
        return new Unacceptable(413, "item-too-large", row, ITEM_CHARACTERS_MAX);
    }
}
