// A checkpoint as C2SP tlog-checkpoint writes it: a signed note whose text is origin, size and root.
import {fromBase64, isSame} from './merkle.js';

const LOG = 1;
const COSIGNATURE = 4;
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;
const COSIGNATURE_BYTES = KEY_ID_BYTES + TIME_BYTES + 64;

export function checkpoint(note) {
    const end = note.lastIndexOf('\n\n');
    const text = note.slice(0, end + 1);
    const [origin, size, root] = text.split('\n');
    if (end < 0 || !/^\d{1,15}$/.test(size)) {
        throw new Error('this is no checkpoint');
    }
    const signatures = note.slice(end + 2).split('\n').filter((line) => line.startsWith('— ')).map((line) => {
        const [, name, signature] = line.split(' ');
        return {name, bytes: fromBase64(signature)};
    });
    return {text, origin, size: Number(size), root: fromBase64(root), signatures};
}

// A verifier key as signed-note writes it: name+id+key, the key behind a byte that says what it signs.
async function verifier(vkey, kind) {
    const [name, id, ...rest] = vkey.trim().split('+');
    const key = fromBase64(rest.join('+'));
    const named = new TextEncoder().encode(name + '\n');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...named, ...key]))).slice(0, KEY_ID_BYTES);
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const isWhole = key[0] === kind && key.length === 1 + KEY_BYTES && hex === id;
    return {name, isWhole, key: key.slice(1), isBy: (one) => one.name === name && isSame(one.bytes.slice(0, KEY_ID_BYTES), digest)};
}

// true or false; null where the browser has no Ed25519.
async function isVerified(key, signature, text) {
    let imported;
    try {
        imported = await crypto.subtle.importKey('raw', key, {name: 'Ed25519'}, false, ['verify']);
    } catch (e) {
        if (e.name === 'NotSupportedError') {
            return null;
        }
        throw e;
    }
    return crypto.subtle.verify({name: 'Ed25519'}, imported, signature, new TextEncoder().encode(text));
}

// true or false; null where the browser has no Ed25519.
export async function isSigned(point, vkey) {
    const log = await verifier(vkey, LOG);
    const signature = point.signatures.find(log.isBy);
    return log.isWhole && log.name === point.origin && signature ? isVerified(log.key, signature.bytes.slice(KEY_ID_BYTES), point.text) : false;
}

// What became of each witness whose key is known, and who else says to have cosigned: 'good', 'bad', 'cannot' where the browser
// has no Ed25519, 'missing' where a known witness has not cosigned, and 'unknown' where the key of one is not known.
export async function cosignatures(point, vkeys) {
    const witnesses = await Promise.all(vkeys.map((vkey) => verifier(vkey, COSIGNATURE)));
    const known = await Promise.all(witnesses.map((witness) => cosigned(point, witness)));
    const others = point.signatures.filter((one) => one.name !== point.origin && one.bytes.length === COSIGNATURE_BYTES && !witnesses.some((witness) => witness.isBy(one)));
    return known.concat(others.map((one) => ({name: one.name, at: moment(seconds(one)), state: 'unknown'})));
}

async function cosigned(point, witness) {
    const signature = point.signatures.find(witness.isBy);
    if (!signature) {
        return {name: witness.name, at: null, state: 'missing'};
    }
    if (!witness.isWhole || signature.bytes.length !== COSIGNATURE_BYTES) {
        return {name: witness.name, at: null, state: 'bad'};
    }
    const time = seconds(signature);
    // C2SP tlog-cosignature: a witness signs the time at which it saw this checkpoint as the newest, and its text.
    const isGood = await isVerified(witness.key, signature.bytes.slice(KEY_ID_BYTES + TIME_BYTES), 'cosignature/v1\ntime ' + time + '\n' + point.text);
    return {name: witness.name, at: moment(time), state: isGood === null ? 'cannot' : isGood ? 'good' : 'bad'};
}

const seconds = (one) => new DataView(one.bytes.buffer).getBigUint64(KEY_ID_BYTES);

// null for a time that no calendar has.
function moment(seconds) {
    const at = new Date(Number(seconds) * 1000);
    return Number.isNaN(at.getTime()) ? null : at;
}
