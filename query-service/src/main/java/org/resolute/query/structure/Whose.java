package org.resolute.query.structure;

/** What is asked about a unit: its own work, or also that of all below it. */
public enum Whose {
    OWN,
    SUBTREE
}
