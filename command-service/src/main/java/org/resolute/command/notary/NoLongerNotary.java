package org.resolute.command.notary;

/** Another node took over meanwhile. What this one was about to write was not written. */
final class NoLongerNotary extends Exception {
    private static final long serialVersionUID = 1L;

    NoLongerNotary() {
        super("another node is the notary now");
    }
}
