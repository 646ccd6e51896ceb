package org.resolute.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word for word and with nothing of the code under test but its hashes. */
record NaiveTree(List<byte[]> entries) {

    Hash root() {
        return Hash.at(mth(entries), 0);
    }

    List<Hash> path(int index) {
        List<Hash> path = new ArrayList<>();
        path(index, entries, path);
        return path;
    }

    List<Hash> proof(int earlier) {
        List<Hash> proof = new ArrayList<>();
        if (earlier > 0) {
            subProof(earlier, entries, true, proof);
        }
        return proof;
    }

    private static byte[] mth(List<byte[]> d) {
        if (d.isEmpty()) {
            return sha256();
        }
        if (d.size() == 1) {
            return sha256(new byte[] {0}, d.getFirst());
        }
        int k = split(d.size());
        return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    private static void path(int m, List<byte[]> d, List<Hash> path) {
        if (d.size() == 1) {
            return;
        }
        int k = split(d.size());
        if (m < k) {
            path(m, d.subList(0, k), path);
            path.add(Hash.at(mth(d.subList(k, d.size())), 0));
        } else {
            path(m - k, d.subList(k, d.size()), path);
            path.add(Hash.at(mth(d.subList(0, k)), 0));
        }
    }

    private static void subProof(int m, List<byte[]> d, boolean b, List<Hash> proof) {
        if (m == d.size()) {
            if (!b) {
                proof.add(Hash.at(mth(d), 0));
            }
            return;
        }
        int k = split(d.size());
        if (m <= k) {
            subProof(m, d.subList(0, k), b, proof);
            proof.add(Hash.at(mth(d.subList(k, d.size())), 0));
        } else {
            subProof(m - k, d.subList(k, d.size()), false, proof);
            proof.add(Hash.at(mth(d.subList(0, k)), 0));
        }
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
