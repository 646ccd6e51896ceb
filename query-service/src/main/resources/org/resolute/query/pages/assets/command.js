// The service that records, asked from the reader's browser: with the cookie, which that service takes from this origin alone.
import {say} from './words.js';

export class Unreachable extends Error {}

export class Command {
    constructor(address) {
        this.address = address;
    }

    async ask(method, path, body, headers = {}) {
        try {
            return await fetch(this.address + path, {method, body, credentials: 'include', headers: {'Accept-Language': document.documentElement.lang, ...headers}});
        } catch {
            throw new Unreachable(say('unreachable', this.address));
        }
    }

    // The answer with its JSON, whether it was yes or no.
    async json(method, path, body, headers) {
        const answer = await this.ask(method, path, body, headers);
        const text = await answer.text();
        return {status: answer.status, ok: answer.ok, location: answer.headers.get('Location'), link: answer.headers.get('Link'), seconds: Number(answer.headers.get('Retry-After')) || null, body: text ? JSON.parse(text) : null};
    }

    async bytes(path) {
        const answer = await this.ask('GET', path);
        if (!answer.ok) {
            throw new Error(path + ' ' + answer.status);
        }
        return new Uint8Array(await answer.arrayBuffer());
    }

    async text(path) {
        return new TextDecoder().decode(await this.bytes(path));
    }
}
