// Everything works without this file; it only saves the reader a click.
'use strict';

// Buttons that only ask for what has been chosen are for those without scripts.
document.documentElement.classList.add('scripted');

// Where a part cannot be fetched, the whole page is asked for, and says what is wrong.
document.addEventListener('htmx:responseError', (event) => {
    location.assign(event.detail.pathInfo.finalRequestPath);
});

// Figures move when events arrive. A part that says so (data-live) is asked for again, at most once in a while; what is
// typed, focused and scrolled to stays, because only what lies in the part is exchanged.
const REST_MILLIS = 1500;

class Live {
    constructor(part) {
        this.part = part;
        this.source = null;
        this.timer = null;
        document.addEventListener('visibilitychange', () => this.attend());
        this.attend();
    }

    // A page nobody looks at holds no connection; when it is looked at again it begins with what it missed.
    attend() {
        if (document.hidden && this.source) {
            this.source.close();
            this.source = null;
        } else if (!document.hidden && !this.source) {
            this.listen();
        }
    }

    listen() {
        this.source = new EventSource(this.part.dataset.live);
        this.source.addEventListener('message', () => this.moved());
        this.source.addEventListener('open', () => this.part.setAttribute('data-listening', ''));
        this.source.addEventListener('error', () => this.part.removeAttribute('data-listening'));
    }

    moved() {
        if (this.timer === null) {
            this.timer = setTimeout(() => {
                this.timer = null;
                htmx.trigger(this.part.querySelector('[data-moves]'), 'moved');
            }, REST_MILLIS);
        }
    }
}

// What has changed is shown for a moment.
let before = new Map();
const figures = () => new Map([...document.querySelectorAll('[data-figure]')].map((f) => [f.dataset.figure, f.textContent]));
document.addEventListener('htmx:beforeSwap', () => {
    before = figures();
});
document.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.requestConfig?.triggeringEvent?.type !== 'moved') {
        return;
    }
    for (const figure of document.querySelectorAll('[data-figure]')) {
        const was = before.get(figure.dataset.figure);
        if (was !== undefined && was !== figure.textContent) {
            figure.classList.add('moved');
        }
    }
});

document.querySelectorAll('[data-live]').forEach((part) => new Live(part));
