package org.resolute.command.notary;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.resolute.command.ledger.LedgerUnreadable;
import org.resolute.proof.Hash;
import org.resolute.proof.Head;
import org.resolute.proof.Note;
import org.resolute.proof.RightEdge;
import org.resolute.proof.Tile;

/**
 * The tree and its last checkpoint, in the ledger's database.
 *
 * <p>Note to the maintainer. Every change is one autocommit call that names the caller's term, so
 * that a notary who was frozen while another took over finds his term outdated, however far he had
 * come. No transaction stays open around a row: a frozen client holds up nobody.
 */
final class Book {
    private final DataSource database;

    /** The right to write, and the page to go on from. */
    record Term(long number, Page page) {}

    Book(DataSource database) {
        this.database = database;
    }

    Page read() {
        return query(
                "select 0, size, root, edge, published, checkpoint from notary",
                statement -> {},
                row -> term(row).page());
    }

    /** The key that signs this tree; empty before the first notary. */
    Optional<String> vkey() {
        return query(
                "select vkey from notary",
                statement -> {},
                row -> Optional.ofNullable(row.getString(1)));
    }

    /** Makes the caller the notary; empty when the tree is signed with another key. */
    Optional<Term> takeOver(String vkey) {
        return one(
                "select * from notary_take_over(?)",
                statement -> statement.setString(1, vkey),
                Book::term);
    }

    /** Keeps a larger tree than the one that ended at {@code from}. */
    void keep(long term, long from, RightEdge edge, Map<Tile, byte[]> full) throws NoLongerNotary {
        demand(
                query(
                        "select notary_keep(?, ?, ?, ?, ?, ?, ?, ?)",
                        statement -> {
                            statement.setLong(1, term);
                            statement.setLong(2, from);
                            statement.setLong(3, edge.size());
                            statement.setBytes(4, edge.root().toBytes());
                            statement.setBytes(5, edge.toBytes());
                            bind(statement, full);
                        },
                        row -> row.getBoolean(1)));
    }

    void publish(long term, long size, Note checkpoint) throws NoLongerNotary {
        demand(
                query(
                        "select notary_publish(?, ?, ?)",
                        statement -> {
                            statement.setLong(1, term);
                            statement.setLong(2, size);
                            statement.setString(3, checkpoint.toString());
                        },
                        row -> row.getBoolean(1)));
    }

    /** The hashes of a full tile. */
    Optional<byte[]> tile(int level, long index) {
        return one(
                "select hashes from tile where level = ? and index = ?",
                statement -> {
                    statement.setInt(1, level);
                    statement.setLong(2, index);
                },
                row -> row.getBytes(1));
    }

    private static Term term(ResultSet row) throws SQLException {
        long size = row.getLong(2);
        return new Term(
                row.getLong(1),
                new Page(
                        new Head(size, Hash.at(row.getBytes(3), 0)),
                        RightEdge.of(size, row.getBytes(4)),
                        row.getLong(5),
                        Optional.ofNullable(row.getString(6)).map(Note::parse)));
    }

    private static void bind(PreparedStatement statement, Map<Tile, byte[]> full)
            throws SQLException {
        Object[] levels = full.keySet().stream().map(Tile::level).toArray();
        Object[] indexes = full.keySet().stream().map(Tile::index).toArray();
        byte[][] hashes = full.values().toArray(byte[][]::new);
        statement.setArray(6, array(statement, "int4", levels));
        statement.setArray(7, array(statement, "int8", indexes));
        statement.setArray(8, array(statement, "bytea", hashes));
    }

    private static Array array(PreparedStatement statement, String type, Object[] elements)
            throws SQLException {
        return statement.getConnection().createArrayOf(type, elements);
    }

    private static void demand(boolean written) throws NoLongerNotary {
        if (!written) {
            throw new NoLongerNotary();
        }
    }

    private <T> T query(String sql, Binding binding, Reading<T> reading) {
        return one(sql, binding, reading)
                .orElseThrow(() -> new BrokenNotary("the row of the notary is missing"));
    }

    private <T> Optional<T> one(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reading.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
