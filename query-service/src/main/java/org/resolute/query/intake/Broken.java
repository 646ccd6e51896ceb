package org.resolute.query.intake;

/** An assumption about the ledger is false; going on would make the views wrong. */
public final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Broken(String sentence) {
        super(sentence);
    }

    public Broken(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
