// A checkpoint as C2SP tlog-checkpoint writes it: a signed note whose text is origin, size and root.
import {fromBase64, isSame} from './merkle.js';

const ED25519 = 1;
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;

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

// Witnesses sign with the time in seconds before their signature.
export const cosignatures = (point) => point.signatures.filter((one) => one.name !== point.origin && one.bytes.length === KEY_ID_BYTES + TIME_BYTES + 64)
    .map((one) => ({name: one.name, at: new Date(Number(new DataView(one.bytes.buffer).getBigUint64(KEY_ID_BYTES)) * 1000)}));

// true or false; null where the browser has no Ed25519.
export async function isSigned(point, vkey) {
    const [name, id, ...rest] = vkey.trim().split('+');
    const key = fromBase64(rest.join('+'));
    const named = new TextEncoder().encode(name + '\n');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...named, ...key]))).slice(0, KEY_ID_BYTES);
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const signature = point.signatures.find((one) => one.name === name && isSame(one.bytes.slice(0, KEY_ID_BYTES), digest));
    if (name !== point.origin || key[0] !== ED25519 || hex !== id || !signature) {
        return false;
    }
    let imported;
    try {
        imported = await crypto.subtle.importKey('raw', key.slice(1), {name: 'Ed25519'}, false, ['verify']);
    } catch (e) {
        if (e.name === 'NotSupportedError') {
            return null;
        }
        throw e;
    }
    return crypto.subtle.verify({name: 'Ed25519'}, imported, signature.bytes.slice(KEY_ID_BYTES), new TextEncoder().encode(point.text));
}
