package org.resolute.platform;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The two databases of one ledger and the roles that enter them.
 *
 * @param owner owns the ledger's database and all in it; nobody enters as this role
 * @param migrator may become the owner, and runs the migrations as it; has no right of its own
 * @param writer what the command service works as; its rights are what the migrations grant
 * @param notary keeps the tree of proofs, and appends nothing
 * @param reader reads the ledger and never writes
 * @param views owns the database of the read models
 */
public record LedgerDatabases(
        String ledger,
        String owner,
        Access migrator,
        Access writer,
        Access notary,
        Access reader,
        Access views) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    /** How one role enters one database. */
    public record Access(String jdbcUrl, String user, String password) {
        @Override
        public String toString() {
            return user + " at " + jdbcUrl;
        }
    }

    /** What a command service finds in its environment. */
    public Map<String, String> environment() {
        return Map.of(
                "LEDGER_DB_URL", writer.jdbcUrl(),
                "LEDGER_DB_USER", writer.user(),
                "LEDGER_DB_PASSWORD", writer.password(),
                "LEDGER_DB_NOTARY", notary.user(),
                "LEDGER_DB_NOTARY_PASSWORD", notary.password(),
                "LEDGER_DB_OWNER", owner,
                "LEDGER_DB_MIGRATOR", migrator.user(),
                "LEDGER_DB_MIGRATOR_PASSWORD", migrator.password());
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
