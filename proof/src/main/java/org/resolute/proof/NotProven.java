package org.resolute.proof;

/** What was given does not prove what it claims to, or cannot even be read. */
public final class NotProven extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotProven(String sentence) {
        super(sentence);
    }
}
