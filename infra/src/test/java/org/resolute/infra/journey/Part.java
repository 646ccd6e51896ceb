package org.resolute.infra.journey;

import java.nio.file.Path;
import java.util.Optional;
import org.resolute.platform.ChildProcess;

/** The processes a house consists of, each found by the file that says who it is. */
enum Part {
    COMMAND_SERVICE("run/command-service.pid"),
    QUERY_SERVICE("run/query-service.pid"),
    KAFKA("kafka/server.pid"),
    POSTGRESQL("postgres/server.pid");

    private final String pidFile;

    Part(String pidFile) {
        this.pidFile = pidFile;
    }

    Optional<ProcessHandle> process(Path data) {
        return ChildProcess.find(data.resolve(pidFile));
    }
}
