package org.resolute.command.notary;

import java.util.Optional;
import org.resolute.proof.Head;
import org.resolute.proof.Note;
import org.resolute.proof.RightEdge;

/**
 * How the book stands at one moment.
 *
 * @param kept the tree that is kept, published or not
 * @param published the size of the tree that the checkpoint is about
 */
record Page(Head kept, RightEdge edge, long published, Optional<Note> checkpoint) {}
