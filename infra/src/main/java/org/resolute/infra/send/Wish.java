package org.resolute.infra.send;

/**
 * How files are to be sent.
 *
 * @param isDryRun only to hear what would happen
 * @param isAtomic all of a file or nothing
 * @param waits whether to stay until large files are worked through
 */
record Wish(boolean isDryRun, boolean isAtomic, boolean waits) {

    /** Whether it can only be fulfilled at once. */
    boolean isForNow() {
        return isDryRun || isAtomic;
    }

    String parameters() {
        if (isDryRun && isAtomic) {
            return "?dryRun=true&atomic=true";
        }
        return isDryRun ? "?dryRun=true" : isAtomic ? "?atomic=true" : "";
    }
}
