// Figures move when events arrive. The page of now is asked for again, at most once in a while, and its parts that move
// (data-moves) are made equal to it; a page of a past moment says nothing of where events are told (data-live) and stays.
import {morph} from './morph.js';

const REST_MILLIS = 1500;
// A page that takes long to make is asked for the more seldom: so much of the time it is not.
const RESTS_AN_ANSWER = 4;
const REST_FAILED_MILLIS = 10000;
const ROWS_MAX = 1000;

const place = () => document.querySelector('[data-live]');
const parts = () => [...document.querySelectorAll('[data-moves]')];
const figures = () => new Map([...document.querySelectorAll('[data-figure]')].map((figure) => [figure.dataset.figure, figure.textContent]));

// The page's own address; a list that was made longer is asked for as long as it is.
function address() {
    const asked = new URL(location.href);
    const rows = document.querySelector('[data-grows]')?.querySelectorAll(':scope > [data-key]').length;
    if (rows) {
        asked.searchParams.set('rows', Math.min(rows, ROWS_MAX));
    }
    return asked.pathname + asked.search;
}

/** Asks for the page again and changes what is different. Whatever the answer is, what is there stays until there is another. */
export async function again() {
    const asked = address();
    const answer = await fetch(asked, {headers: {Accept: 'text/html'}});
    if (answer.status === 401 || answer.status === 403) {
        location.reload();
        return;
    }
    if (!answer.ok) {
        throw new Error(asked + ' ' + answer.status);
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // Whoever went on meanwhile looks at something else now.
    if (asked !== address()) {
        return;
    }
    const before = figures();
    for (const part of parts()) {
        const same = fresh.getElementById(part.id);
        if (same) {
            morph(part, same);
            htmx.process(part);
        }
    }
    for (const figure of document.querySelectorAll('[data-figure]')) {
        const was = before.get(figure.dataset.figure);
        if (was !== undefined && was !== figure.textContent) {
            figure.classList.add('moved');
        }
    }
    document.dispatchEvent(new CustomEvent('moved'));
}

class Live {
    constructor() {
        this.source = null;
        this.timer = null;
        this.heard = '';
        this.next = 0;
        this.isAsking = false;
        this.isMissed = false;
        document.addEventListener('visibilitychange', () => this.attend());
        // Another unit may be looked at now.
        document.addEventListener('htmx:afterSettle', () => this.attend());
        this.attend();
    }

    // A page nobody looks at holds no connection; when it is looked at again it begins with what it missed.
    attend() {
        const told = document.hidden ? '' : place()?.dataset.live ?? '';
        if (told.replace(/after=\d+/, '') !== this.heard.replace(/after=\d+/, '')) {
            this.source?.close();
            document.documentElement.removeAttribute('data-listening');
            this.source = told ? this.listen(told) : null;
        }
        this.heard = told;
    }

    listen(told) {
        const source = new EventSource(told);
        source.addEventListener('message', () => this.happened());
        source.addEventListener('open', () => document.documentElement.setAttribute('data-listening', ''));
        source.addEventListener('error', () => document.documentElement.removeAttribute('data-listening'));
        return source;
    }

    // What arrives while the page is asked for makes it be asked for once more.
    happened() {
        if (this.isAsking) {
            this.isMissed = true;
        } else {
            this.timer ??= setTimeout(() => this.move(), Math.max(REST_MILLIS, this.next - performance.now()));
        }
    }

    async move() {
        this.timer = null;
        this.isAsking = true;
        this.isMissed = false;
        const began = performance.now();
        try {
            await again();
            this.next = performance.now() + (performance.now() - began) * RESTS_AN_ANSWER;
        } catch {
            this.next = performance.now() + REST_FAILED_MILLIS;
            this.isMissed = true;
        }
        this.isAsking = false;
        if (this.isMissed) {
            this.happened();
        }
    }
}

if (place()) {
    new Live();
}
