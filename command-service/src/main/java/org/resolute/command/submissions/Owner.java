package org.resolute.command.submissions;

import java.util.Locale;
import org.resolute.tokens.Caller;

/**
 * Who hands a submission in and may ask for it, and the language of its receipts. What it may
 * record is what the caller could when it was handed in, also after the token ends.
 */
public record Owner(Caller caller, Locale language) {
    String name() {
        return caller.subject();
    }
}
