package org.resolute.infra.verify;

/** A log's resources by their path below its prefix. */
interface Log {
    /**
     * What stands at a path.
     *
     * @throws org.resolute.proof.NotProven when the log does not have it
     * @throws java.io.UncheckedIOException when it cannot be reached
     */
    byte[] read(String path);
}
