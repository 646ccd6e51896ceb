package org.resolute.events;

/** The documents that make a resolution concrete: chương trình hành động, kế hoạch, đề án. */
public enum DocumentKind {
    ACTION_PROGRAMME,
    PLAN,
    PROJECT
}
