package org.resolute.infra.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resolute.infra.audit.Differs;
import org.resolute.infra.audit.Premises;
import org.resolute.infra.up.Console;
import org.resolute.proof.Checkpoint;
import org.resolute.proof.Head;
import org.resolute.proof.InclusionProof;
import org.resolute.proof.NotProven;
import org.resolute.proof.Note;
import org.resolute.proof.VerifierKey;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code infra/verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        version = "Resolute 0.1.0-SNAPSHOT",
        description = {
            "Checks that nothing in a ledger was altered, lost or reordered: signature, every entry"
                    + " and tile, the root, positions, revisions, times, and kept checkpoints.",
            "",
            "Where a query-service is named, or runs on this machine beside the ledger, it also"
                    + " checks that it keeps the same bytes; with --figures, that what it serves"
                    + " follows from them, as infra/audit does.",
            "",
            "Ends with 0 when all is proved, 3 when it is not (the first bad position is named), 1"
                    + " when it could not be read, 2 when the command line is wrong."
        })
public final class VerifyCommand implements Callable<Integer> {
    @ArgGroup private Where where = new Where();

    @Option(names = "--key", paramLabel = "KEY", description = "The log's verifier key, or a file.")
    private @Nullable String key;

    @Option(
            names = "--kept",
            paramLabel = "FILE",
            description = "A checkpoint seen before, which must be the start of this one.")
    private List<Path> kept = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "The verifier key of a witness who must have cosigned the checkpoint.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Where to keep the checkpoint that was proved, for the next time.")
    private @Nullable Path save;

    @ArgGroup(exclusive = false)
    private @Nullable One one;

    @Option(
            names = "--figures",
            description = "Check too that the topic is the ledger and all figures follow from it.")
    private boolean figures;

    @Mixin private Premises premises = new Premises();

    private final Console console = Console.ofThisProcess();

    /** The live service or an export. */
    static final class Where {
        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "The command-service; otherwise the one of this machine.")
        private @Nullable String url;

        @Option(names = "--bundle", paramLabel = "DIR", description = "A folder of infra/export.")
        private @Nullable Path bundle;
    }

    /** One event and its proof instead of the whole log. */
    static final class One {
        @Option(
                names = "--proof",
                required = true,
                paramLabel = "FILE",
                description = "Check this proof only, as /v1/events/{position}/proof gave it …")
        private Path proof = Path.of("");

        @Option(
                names = "--event",
                required = true,
                paramLabel = "FILE",
                description = "… and the event it is about, as /v1/events/{position} gave it.")
        private Path event = Path.of("");
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path bundle = where.bundle;
        if (bundle != null) {
            ExportedLog exported = new ExportedLog(bundle);
            return check(exported, exported.earlierCheckpoints());
        }
        String url = Objects.requireNonNullElseGet(where.url, LiveLog::here);
        try (LiveLog live = new LiveLog(url)) {
            return check(live, List.of());
        }
    }

    private int check(Log log, List<Note> earlier) throws IOException, SQLException {
        try {
            VerifierKey trusted = Trust.key(key, log, console);
            console.say("log", trusted.name());
            return one == null ? checkAll(log, trusted, earlier) : checkOne(one, trusted);
        } catch (NotProven | Differs e) {
            return Trust.refuted(e, console);
        }
    }

    private int checkAll(Log log, VerifierKey trusted, List<Note> earlier) throws SQLException {
        List<Note> known = new ArrayList<>(earlier);
        kept.stream().map(Kept::read).forEach(known::add);
        boolean isHere = where.url == null && where.bundle == null && premises.canAsk();
        Optional<Entries> entries =
                figures || premises.isNamed() || isHere
                        ? Optional.of(new Entries())
                        : Optional.empty();
        Verification.Reader reader =
                (header, leaf) -> entries.ifPresent(all -> all.add(header, leaf));
        Note proved =
                new Verification(log, trusted, known, reader).run(Trust.bar(console, "checking"));
        for (String witness : witnesses) {
            Trust.demandCosigned(VerifierKey.parse(witness), proved);
        }
        Head head = Checkpoint.parse(proved.text()).head();
        if (save != null) {
            Kept.write(save, proved.toBytes());
        }
        console.say("proved", head.size() + " events, root " + head.root());
        console.say(
                "kept checkpoints",
                known.isEmpty()
                        ? "none was given; keep one with --save, and give it with --kept"
                        : "all agree, " + known.size() + " of " + known.size());
        if (entries.isPresent()) {
            new QuerySide(premises, entries.get(), console).check(figures);
        }
        return Trust.PROVED;
    }

    private int checkOne(One asked, VerifierKey trusted) throws IOException {
        InclusionProof proof = InclusionProof.parse(Files.readString(asked.proof));
        Head tree = proof.demand(Files.readAllBytes(asked.event), trusted);
        console.say("proved", "position " + (proof.index() + 1) + " of " + tree.size());
        return Trust.PROVED;
    }
}
