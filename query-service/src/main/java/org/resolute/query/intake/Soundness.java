package org.resolute.query.intake;

/**
 * What is to be known of the views beside their position.
 *
 * @param generation how often rows at or before the position were changed afterwards: whatever was
 *     made of them before has to be made anew
 * @param setAsideFrom the lowest position that was set aside; 0 where none is
 */
public record Soundness(long generation, long setAsideFrom) {
    static final Soundness WHOLE = new Soundness(0, 0);

    /** Whether something up to this position is not in the views. */
    public boolean lacksSomethingUpTo(long position) {
        return setAsideFrom > 0 && setAsideFrom <= position;
    }
}
