package org.resolute.infra.up;

import java.nio.file.Path;

/** Where everything lies that outlives a run, and what a run leaves while it lasts. */
public record DataFolder(Path path) {

    public Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    /** Signs the checkpoints of that ledger. */
    Path notaryKey(String ledger) {
        return keys().resolve("notary-" + ledger + ".key");
    }

    /** The last checkpoint that was signed: apart from all that is backed up and restored. */
    Path lastCheckpoint(String ledger) {
        return path.resolve("notary").resolve(ledger + ".checkpoint");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** What lasts as long as a run. */
    Path run() {
        return path.resolve("run");
    }

    Path pidFile(String name) {
        return run().resolve(name + ".pid");
    }

    public Path jar(String service) {
        return run().resolve(service + ".jar");
    }

    /** Held locked by the launcher as long as it lives. */
    Path lock() {
        return run().resolve("lock");
    }

    Path addresses() {
        return run().resolve("addresses.env");
    }

    /** There from the moment everything is healthy and loaded until the stop. */
    Path ready() {
        return run().resolve("ready");
    }

    /** Ports chosen at the first start, so that they stay the same. */
    Path ports() {
        return path.resolve("ports.properties");
    }

    /** There once the reference campaign is in this ledger. */
    Path campaignLoaded(String ledger) {
        return path.resolve("campaign-" + ledger + ".loaded");
    }
}
