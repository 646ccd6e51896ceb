package org.resolute.proof;

import java.util.List;

/** What a log says about itself, as C2SP tlog-checkpoint writes it, without signatures. */
public record Checkpoint(String origin, Head head) {

    /**
     * The checkpoint that is the text of a note. Lines that follow the root are not looked at.
     *
     * @throws NotProven when the text is none
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
            throw new NotProven("a checkpoint has an origin, a size and a root");
        }
        return new Checkpoint(
                lines.getFirst(),
                new Head(Encoding.decimal(lines.get(1)), Hash.parse(lines.get(2))));
    }

    /**
     * The checkpoint in a note that the log signed.
     *
     * @throws NotProven when it did not, or speaks for another log
     */
    public static Checkpoint signedBy(VerifierKey log, Note note) {
        if (!log.signed(note)) {
            throw new NotProven("the checkpoint is not signed by " + log.name());
        }
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin().equals(log.name())) {
            throw new NotProven(
                    "the checkpoint is of "
                            + Encoding.clipped(checkpoint.origin())
                            + ", not of "
                            + log.name());
        }
        return checkpoint;
    }

    /** The text to sign. */
    public String text() {
        return origin + "\n" + head.size() + "\n" + head.root() + "\n";
    }
}
