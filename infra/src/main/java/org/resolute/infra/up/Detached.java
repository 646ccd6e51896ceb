package org.resolute.infra.up;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resolute.platform.ChildProcess;
import org.resolute.platform.ChildProcess.Launch;
import org.resolute.platform.Patience;

/** A launcher that goes on without the terminal it was started from. */
final class Detached {
    /** Servers, services and the campaign on a slow machine. */
    private static final Duration READY_WAIT_MAX = Duration.ofMinutes(15);

    private Detached() {}

    /** Starts one and follows its log until it is ready. */
    static int launch(DataFolder folder, boolean empty, Console console) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Launcher.class.getName(), "up"));
        if (empty) {
            command.add("--empty");
        }
        Path log = folder.log("launcher");
        long logged = size(log);
        ChildProcess launcher =
                ChildProcess.start(new Launch(command, Map.of(), log), folder.pidFile("launcher"));
        Follower follower = new Follower(log, logged, console);
        Patience.until(
                READY_WAIT_MAX,
                () -> {
                    follower.follow();
                    return !launcher.isAlive() || Files.exists(folder.ready());
                });
        follower.follow();
        if (launcher.isAlive() && Files.exists(folder.ready())) {
            return 0;
        }
        console.say("Resolute did not start; its log is " + log);
        return 1;
    }

    /** Another launcher holds this folder: waits until it is ready and tells its addresses. */
    static int join(DataFolder folder, Console console) {
        console.say("Resolute already runs on " + folder.path() + ".");
        boolean ready =
                Patience.until(
                        READY_WAIT_MAX,
                        () ->
                                Files.exists(folder.ready())
                                        || ChildProcess.find(folder.pidFile("launcher")).isEmpty());
        if (!ready || !Files.exists(folder.ready())) {
            console.say("It did not become ready; its logs are in " + folder.logs());
            return 1;
        }
        tell(folder, console);
        return 0;
    }

    /** What runs where. */
    static void tell(DataFolder folder, Console console) {
        try {
            for (String line : Files.readAllLines(folder.addresses())) {
                int equals = line.indexOf('=');
                console.say(line.substring(0, equals), line.substring(equals + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.say("keys", folder.keys().toString());
        console.say("logs", folder.logs().toString());
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Repeats on the console what is added to a log, whole lines only. */
    private static final class Follower {
        private final Path log;
        private final Console console;
        private long told;

        Follower(Path log, long told, Console console) {
            this.log = log;
            this.told = told;
            this.console = console;
        }

        void follow() {
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                file.seek(told);
                byte[] added = new byte[(int) (file.length() - told)];
                file.readFully(added);
                String text = new String(added, StandardCharsets.UTF_8);
                int end = text.lastIndexOf('\n') + 1;
                text.substring(0, end).lines().forEach(console::say);
                told += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
