package org.resolute.command.submissions;

/** The database could not take a submission; nothing of it was accepted. */
public final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKept(Throwable cause) {
        super("a submission could not be kept: " + cause.getMessage(), cause);
    }
}
