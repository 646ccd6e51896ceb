package org.resolute.command.ledger;

import java.util.Locale;

/** Statements that change nothing where they are allowed, by table. */
enum TableOfALedger {
    EVENT("data = data"),
    HEAD("position = position"),
    TILE("hashes = hashes"),
    NOTARY("size = size - 1"),
    SUBMISSION("total = total"),
    SUBMISSION_PART("first = first");

    private final String change;

    TableOfALedger(String change) {
        this.change = change;
    }

    boolean isOfTheRecord() {
        return this != SUBMISSION && this != SUBMISSION_PART;
    }

    String sql(String verb) {
        String name = "ledger." + name().toLowerCase(Locale.ROOT);
        return switch (verb) {
            case "select" -> "select * from " + name;
            case "insert" -> "insert into " + name + " select * from " + name + " limit 0";
            case "update" -> "update " + name + " set " + change;
            case "delete" -> "delete from " + name;
            case "truncate" -> "truncate " + name + " cascade";
            case "lock" -> "lock table " + name + " in access exclusive mode";
            case "drop" -> "alter table " + name + " disable trigger all";
            default -> throw new IllegalArgumentException(verb);
        };
    }
}
