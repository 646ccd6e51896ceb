package org.resolute.proof;

/** How large a tree is, and its root: two trees with one head hold the same entries. */
public record Head(long size, Hash root) {
    public static final Head OF_NOTHING = new Head(0, Hash.OF_NOTHING);
}
