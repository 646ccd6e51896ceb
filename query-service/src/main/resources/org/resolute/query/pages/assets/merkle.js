// The hash tree of RFC 6962, from tiles as C2SP tlog-tiles serves them. Whatever is fetched is hashed up to a root, which
// the caller holds against a signed one: a wrong tile cannot give the right root.
const TILE_HASHES = 256;
const HASH_BYTES = 32;

const sha256 = async (...parts) => {
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
    }
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
};
export const leafHash = (entry) => sha256([0], entry);
const nodeHash = (left, right) => sha256([1], left, right);
export const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
export const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
export const isSame = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

export class Tiles {
    // fetchBytes(path) gives the bytes of a file of the log; size is that of the tree.
    constructor(size, fetchBytes) {
        this.size = size;
        this.fetchBytes = fetchBytes;
        this.fetched = new Map();
        this.beside = [];
    }

    // tile/<level>/<index>[.p/<width>], the index in groups of three digits, all but the last with an x before them.
    path(level, tile) {
        const whole = Math.floor(this.size / TILE_HASHES ** (typeof level === 'number' ? level : 0));
        const width = Math.min(TILE_HASHES, whole - tile * TILE_HASHES);
        const groups = [String(tile % 1000).padStart(3, '0')];
        for (let rest = Math.floor(tile / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
            groups.unshift('x' + String(rest % 1000).padStart(3, '0'));
        }
        return 'tile/' + level + '/' + groups.join('/') + (width < TILE_HASHES ? '.p/' + width : '');
    }

    async fetch(path) {
        if (!this.fetched.has(path)) {
            this.fetched.set(path, this.fetchBytes(path));
        }
        return this.fetched.get(path);
    }

    // The recorded bytes: a bundle holds entries, each behind its length in two bytes.
    async entry(index) {
        const path = this.path('entries', Math.floor(index / TILE_HASHES));
        const bundle = await this.fetch(path);
        let at = 0;
        for (let skipped = index % TILE_HASHES; skipped > 0; skipped--) {
            at += 2 + bundle[at] * 256 + bundle[at + 1];
        }
        const length = bundle[at] * 256 + bundle[at + 1];
        if (!(at + 2 + length <= bundle.length)) {
            throw new Error(path + ' is cut off');
        }
        return {path, bytes: bundle.slice(at + 2, at + 2 + length)};
    }

    async leaf(index) {
        const path = this.path(0, Math.floor(index / TILE_HASHES));
        return {path, hash: this.hash(await this.fetch(path), index % TILE_HASHES)};
    }

    hash(tile, at) {
        return tile.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES);
    }

    // The root that follows from a leaf and the subtrees beside its way up, which are noted from the leaf on.
    async rootFrom(leaf, index, begin = 0, end = this.size) {
        if (end - begin === 1) {
            return leaf;
        }
        const middle = begin + split(end - begin);
        if (index < middle) {
            const mine = await this.rootFrom(leaf, index, begin, middle);
            const other = await this.subtree(middle, end);
            this.beside.push({side: 'right', hash: other});
            return nodeHash(mine, other);
        }
        const mine = await this.rootFrom(leaf, index, middle, end);
        const other = await this.subtree(begin, middle);
        this.beside.push({side: 'left', hash: other});
        return nodeHash(other, mine);
    }

    async subtree(begin, end) {
        const count = end - begin;
        const height = Math.log2(count);
        if (Number.isInteger(height)) {
            return this.perfect(begin, height);
        }
        const middle = begin + split(count);
        return nodeHash(await this.subtree(begin, middle), await this.subtree(middle, end));
    }

    // A perfect subtree lies in one tile: as one hash of it, or as some that are hashed together.
    async perfect(begin, height) {
        const level = Math.floor(height / 8);
        const first = begin / TILE_HASHES ** level;
        const tile = await this.fetch(this.path(level, Math.floor(first / TILE_HASHES)));
        let hashes = Array.from({length: 2 ** (height % 8)}, (_, at) => this.hash(tile, first % TILE_HASHES + at));
        while (hashes.length > 1) {
            hashes = await Promise.all(Array.from({length: hashes.length / 2}, (_, at) => nodeHash(hashes[2 * at], hashes[2 * at + 1])));
        }
        return hashes[0];
    }
}

// The largest power of two below the count.
function split(count) {
    let half = 1;
    while (half * 2 < count) {
        half *= 2;
    }
    return half;
}
