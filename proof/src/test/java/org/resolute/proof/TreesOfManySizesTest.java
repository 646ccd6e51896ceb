package org.resolute.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roots and proofs from tiles, beside the definitions of RFC 6962 written out naively. */
class TreesOfManySizesTest {

    @Test
    void every_root_up_to_257_is_that_of_the_definition() {
        GrownTree grown = new GrownTree();
        for (int size = 0; size <= 257; size++) {
            grown.growTo(size);
            Hash root = grown.naive().root();
            assertThat(grown.edge.root()).as("edge of %d", size).isEqualTo(root);
            assertThat(grown.tree().root()).as("tiles of %d", size).isEqualTo(root);
        }
    }

    @Test
    void every_inclusion_up_to_257_is_that_of_the_definition_and_verifies() {
        GrownTree grown = new GrownTree();
        for (int size = 1; size <= 257; size++) {
            grown.growTo(size);
            for (int index = 0; index < size; index += size < 130 ? 1 : 13) {
                List<Hash> path = grown.tree().inclusionOf(index);
                assertThat(path).isEqualTo(grown.naive().path(index));
                Hash leaf = Hash.ofEntry(grown.entries.get(index));
                assertThat(Proofs.includes(grown.head(), index, leaf, path)).isTrue();
            }
        }
    }

    @Test
    void every_consistency_up_to_257_is_that_of_the_definition_and_verifies() {
        GrownTree grown = new GrownTree();
        Head[] heads = new Head[258];
        for (int size = 0; size <= 257; size++) {
            grown.growTo(size);
            heads[size] = grown.head();
            for (int earlier = 0; earlier <= size; earlier += size < 130 ? 1 : 7) {
                List<Hash> proof = grown.tree().consistencyWith(earlier);
                assertThat(proof).isEqualTo(grown.naive().proof(earlier));
                assertThat(Proofs.isStart(heads[earlier], heads[size], proof)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 70_000})
    void a_tree_of_several_levels_is_that_of_the_definition(int size) {
        GrownTree grown = GrownTree.of(size);
        NaiveTree naive = grown.naive();
        Head head = grown.head();

        assertThat(head.root()).isEqualTo(naive.root());
        assertThat(grown.tree().root()).isEqualTo(naive.root());
        for (int index : new int[] {0, 1, 255, 256, 65_279, 65_534, size - 1}) {
            List<Hash> path = grown.tree().inclusionOf(index);
            assertThat(path).isEqualTo(naive.path(index));
            Hash leaf = Hash.ofEntry(grown.entries.get(index));
            assertThat(Proofs.includes(head, index, leaf, path)).isTrue();
        }
        for (int earlier : new int[] {1, 255, 256, 257, 4_097, 65_280, 65_535, size}) {
            List<Hash> proof = grown.tree().consistencyWith(earlier);
            assertThat(proof).isEqualTo(naive.proof(earlier));
            Head then = new Head(earlier, grown.tree().rootAt(earlier));
            assertThat(then.root())
                    .isEqualTo(new NaiveTree(grown.entries.subList(0, earlier)).root());
            assertThat(Proofs.isStart(then, head, proof)).isTrue();
        }
    }

    @Test
    void the_tiles_of_70_000_entries_are_those_the_specification_names() {
        List<Tile> tiles = Tile.of(70_000);

        assertThat(tiles).filteredOn(t -> t.level() == 0 && t.isFull()).hasSize(273);
        assertThat(tiles)
                .filteredOn(t -> !t.isFull())
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(tiles).filteredOn(t -> t.level() == 1 && t.isFull()).hasSize(1);
        assertThat(tiles).hasSize(277);
        assertThat(GrownTree.of(70_000).full.keySet())
                .containsExactlyInAnyOrderElementsOf(tiles.stream().filter(Tile::isFull).toList());
        assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Test
    void a_right_edge_goes_on_from_its_bytes() {
        GrownTree grown = GrownTree.of(66_000);
        RightEdge again = RightEdge.of(66_000, grown.edge.toBytes());
        assertThat(again.root()).isEqualTo(grown.edge.root());

        grown.edge = again;
        grown.growTo(66_600);

        assertThat(again.root()).isEqualTo(grown.naive().root());
    }

    @Test
    void a_proof_that_is_touched_anywhere_proves_nothing() {
        GrownTree grown = GrownTree.of(200);
        Head head = grown.head();
        Hash leaf = Hash.ofEntry(grown.entries.get(77));
        List<Hash> path = grown.tree().inclusionOf(77);
        Head then = new Head(77, grown.tree().rootAt(77));
        List<Hash> proof = grown.tree().consistencyWith(77);

        for (List<Hash> other : touched(path)) {
            assertThat(Proofs.includes(head, 77, leaf, other)).isFalse();
        }
        assertThat(Proofs.includes(head, 76, leaf, path)).isFalse();
        assertThat(Proofs.includes(head, 200, leaf, path)).isFalse();
        assertThat(Proofs.includes(head, 77, Hash.OF_NOTHING, path)).isFalse();
        for (List<Hash> other : touched(proof)) {
            assertThat(Proofs.isStart(then, head, other)).isFalse();
        }
        assertThat(Proofs.isStart(new Head(77, Hash.OF_NOTHING), head, proof)).isFalse();
        assertThat(Proofs.isStart(new Head(78, then.root()), head, proof)).isFalse();
        assertThat(Proofs.isStart(head, then, proof)).isFalse();
        assertThat(Proofs.isStart(then, head, List.of())).isFalse();
    }

    /** Each hash changed, left out, doubled. */
    private static List<List<Hash>> touched(List<Hash> proof) {
        return IntStream.range(0, proof.size())
                .boxed()
                .flatMap(i -> {
                    List<Hash> changed = new java.util.ArrayList<>(proof);
                    changed.set(i, Hash.OF_NOTHING);
                    List<Hash> without = new java.util.ArrayList<>(proof);
                    without.remove((int) i);
                    List<Hash> doubled = new java.util.ArrayList<>(proof);
                    doubled.add(i, proof.get(i));
                    return java.util.stream.Stream.of(changed, without, doubled);
                })
                .toList();
    }
}
