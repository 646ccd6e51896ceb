package org.resolute.infra.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What untidy looks like; each question answers with the places that are. */
record Tidiness(SourceTree tree) {
    static final int FILE_LINES_MAX = 250;
    static final int LINE_CHARACTERS_MAX = 100;

    // Written in pieces, so that this file does not find itself.
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.])/(ro" + "ot|ho" + "me|wo" + "rk|Us" + "ers)/\\w");
    private static final Pattern PROMISE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    List<String> longFiles() {
        return tree.java().stream()
                .filter(file -> SourceTree.lines(file).size() > FILE_LINES_MAX)
                .map(this::named)
                .toList();
    }

    List<String> longLines() {
        return tree.java().stream()
                .flatMap(file ->
                        places(
                                file,
                                line ->
                                        line.codePointCount(0, line.length())
                                                > LINE_CHARACTERS_MAX))
                .toList();
    }

    /** Main packages that do not say what comes in, what goes out and what a crash means. */
    List<String> unexplainedPackages() {
        return tree.java().stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !explains(folder.resolve("package-info.java")))
                .map(this::named)
                .toList();
    }

    /** Paths that exist on somebody's machine only. */
    List<String> machinePaths() {
        return matching(MACHINE_PATH);
    }

    List<String> promises() {
        return matching(PROMISE);
    }

    private List<String> matching(Pattern pattern) {
        return tree.files().stream()
                .flatMap(file -> places(file, line -> pattern.matcher(line).find()))
                .toList();
    }

    private String named(Path path) {
        return tree.root().relativize(path).toString();
    }

    private static boolean explains(Path packageInfo) {
        return Files.exists(packageInfo)
                && SourceTree.lines(packageInfo).stream().anyMatch(line -> line.startsWith("/**"))
                && SourceTree.lines(packageInfo).contains("@NullMarked");
    }

    private Stream<String> places(Path file, Predicate<String> isUntidy) {
        List<String> lines = SourceTree.lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> isUntidy.test(lines.get(i)))
                .mapToObj(i -> named(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
    }
}
