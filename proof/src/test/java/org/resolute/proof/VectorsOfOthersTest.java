package org.resolute.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others published: the test tree of Certificate Transparency, the note of Go's package. */
class VectorsOfOthersTest {
    private static final List<String> ENTRIES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNATURE =
            "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6Ry"
                    + "yBwJnAM=";
    private static final String NOTE = TEXT + "\n— PeterNeumann " + SIGNATURE + "\n";
    private static final String VKEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SKEY =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    @Test
    void the_tree_of_eight_has_the_published_roots() {
        RightEdge edge = RightEdge.ofNothing();
        for (int i = 0; i < ENTRIES.size(); i++) {
            edge.add(Hash.ofEntry(HexFormat.of().parseHex(ENTRIES.get(i))), (t, h) -> {});
            assertThat(edge.root().toBytes()).asHexString().isEqualToIgnoringCase(ROOTS.get(i));
        }
    }

    @Test
    void the_published_note_is_signed_by_its_key() {
        Note note = Note.parse(NOTE);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note).hasToString(NOTE);
        assertThat(VerifierKey.parse(VKEY).signed(note)).isTrue();
        assertThat(VerifierKey.parse(VKEY)).hasToString(VKEY);
    }

    @Test
    void the_published_signer_key_makes_the_published_signature() {
        SigningKey key = SigningKey.ofFile(SKEY + "\n" + VKEY + "\n");

        assertThat(new Note(TEXT, List.of(key.sign(TEXT, 0)))).hasToString(NOTE);
        assertThat(key.toFile()).isEqualTo(SKEY + "\n" + VKEY + "\n");
    }

    @Test
    void another_text_under_the_published_signature_is_refused() {
        Note forged = Note.parse(NOTE.replace("cryptography", "cryptographY"));

        assertThatThrownBy(() -> VerifierKey.parse(VKEY).signed(forged))
                .isInstanceOf(NotProven.class);
    }

    @Test
    void a_mangled_verifier_key_is_refused() {
        for (String mangled :
                List.of(
                        VKEY.substring(1),
                        VKEY.replace("c74f20a3", "c74f20a4"),
                        VKEY.replace("c74f20a3", "C74F20A3"),
                        VKEY.substring(0, VKEY.length() - 4),
                        VKEY.replace("Peter", "Peter "),
                        VKEY.replace("+ARpc", "+CRpc"),
                        "")) {
            assertThatThrownBy(() -> VerifierKey.parse(mangled)).isInstanceOf(NotProven.class);
        }
    }

    @Test
    void the_path_of_the_specifications_example_is_written_so() {
        assertThat(new Tile(3, 1_234_067, 256).path()).isEqualTo("tile/3/x001/x234/067");
        assertThat(new Tile(0, 1_234_067, 8).entriesPath())
                .isEqualTo("tile/entries/x001/x234/067.p/8");
        assertThat(Tile.parse("tile/entries/x001/x234/067.p/8"))
                .isEqualTo(new Tile.Named(new Tile(0, 1_234_067, 8), true));
        assertThat(new Tile(0, 1_000, 256).path()).isEqualTo("tile/0/x001/000");
        assertThat(Tile.parse("tile/63/000").tile()).isEqualTo(new Tile(63, 0, 256));
    }

    @Test
    void a_path_written_otherwise_names_nothing() {
        for (String path :
                List.of(
                        "tile/00/000",
                        "tile/64/000",
                        "tile/0/0",
                        "tile/0/x000/001",
                        "tile/0/1000",
                        "tile/0/001/002",
                        "tile/0/x001/x002",
                        "tile/0/000.p/0",
                        "tile/0/000.p/256",
                        "tile/0/000.p/08",
                        "tile/0/000.p/8/",
                        "tile/-1/000",
                        "tile/entries/000.p/",
                        "tile/8/entries/000",
                        "tile/0/../000")) {
            assertThatThrownBy(() -> Tile.parse(path)).as(path).isInstanceOf(NotProven.class);
        }
    }
}
