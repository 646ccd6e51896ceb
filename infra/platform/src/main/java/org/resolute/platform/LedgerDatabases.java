package org.resolute.platform;

import java.util.regex.Pattern;

/**
 * The two databases of one ledger and the roles that enter them.
 *
 * @param owner owns the ledger's database and runs its migrations
 * @param writer what the command service works as; its rights are what the migrations grant
 * @param reader reads the ledger and never writes
 * @param views owns the database of the read models
 */
public record LedgerDatabases(
        String ledger, Access owner, Access writer, Access reader, Access views) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    /** How one role enters one database. */
    public record Access(String jdbcUrl, String user, String password) {
        @Override
        public String toString() {
            return user + " at " + jdbcUrl;
        }
    }

    /** The name itself where it can name a ledger, its databases, its roles and its topic. */
    public static String demandName(String ledger) {
        if (!NAME.matcher(ledger).matches()) {
            throw new IllegalArgumentException(
                    "a ledger's name is a small letter and up to 40 small letters, digits or"
                            + " dashes, not \""
                            + ledger
                            + "\"");
        }
        return ledger;
    }
}
