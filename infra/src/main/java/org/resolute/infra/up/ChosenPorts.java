package org.resolute.infra.up;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.resolute.platform.FreePort;

/** Decides on which port each part listens, and says so when a wanted one is taken. */
final class ChosenPorts {
    private final Path file;

    ChosenPorts(Path file) {
        this.file = file;
    }

    /** The wanted port itself; taken is an error that names the variable to set. */
    static int demand(int wanted, String variable) {
        if (wanted != 0 && !FreePort.isFree(wanted)) {
            throw new IllegalStateException(
                    "Port "
                            + wanted
                            + " is taken by another program. Set "
                            + variable
                            + " to a free one.");
        }
        return FreePort.orPicked(wanted);
    }

    /** The wanted port, else the one of the last start while it is free, else a new one. */
    int remembered(int wanted, String variable) {
        Properties known = read();
        int last = Integer.parseInt(known.getProperty(variable, "0"));
        int chosen;
        if (wanted != 0) {
            chosen = demand(wanted, variable);
        } else {
            chosen = last != 0 && FreePort.isFree(last) ? last : FreePort.pick();
        }
        known.setProperty(variable, Integer.toString(chosen));
        write(known);
        return chosen;
    }

    private Properties read() {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    private void write(Properties known) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                known.store(writer, "Ports chosen at the last start");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
