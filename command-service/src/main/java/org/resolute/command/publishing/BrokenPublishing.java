package org.resolute.command.publishing;

/** The topic or the ledger is not as this room assumes. Nothing is sent until it is mended. */
final class BrokenPublishing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenPublishing(String sentence) {
        super(sentence);
    }
}
