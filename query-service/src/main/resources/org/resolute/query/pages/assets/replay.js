// Plays a resolution. Every moment is the page itself as of that moment, so what is seen here is what the address shows
// without this script; it only moves the clocks, and tells which event has just passed.
import {day as written, iso, millis, number, plusDays} from './chart.js';
import {element, say} from './words.js';

const TICK_MILLIS = 600;
const CHANGES_MAX = 4;
const STRETCH = 8;
const player = document.getElementById('player');
const {route, first, last, firstDay, lastDay, validAt = ''} = player.dataset;
const sliders = {day: document.getElementById('day'), position: document.getElementById('position')};
const by = document.getElementById('by');
const speed = document.getElementById('speed');
const button = player.querySelector('[data-do="play"]');
const names = new Map();
let isPlaying = false;
let isBusy = false;
let wanted = null;

const days = Math.max(0, Math.round((millis(lastDay) - millis(firstDay)) / plusDays(0, 1)));
const dayAt = (step) => iso(plusDays(millis(firstDay), Number(step)));
const at = () => Number(sliders[by.value].value);
const end = () => Number(sliders[by.value].max);

function address() {
    const address = new URL(location.href);
    const put = (name, value) => value === '' ? address.searchParams.delete(name) : address.searchParams.set(name, value);
    // Along days all of the ledger is known; along positions the day stays what the address says.
    put('asOf', by.value === 'position' ? String(at()) : '');
    put('validAt', by.value === 'day' ? dayAt(at()) : validAt);
    return address;
}

function label() {
    const text = by.value === 'day' ? say('day', written(millis(dayAt(at())))) : say('position', number(at()), number(Number(last)));
    document.getElementById('moment').textContent = text;
    sliders.day.setAttribute('aria-valuetext', written(millis(dayAt(sliders.day.value))));
    player.classList.toggle('by-position', by.value === 'position');
}

// One moment after the other: while one is fetched, only the last of those wanted meanwhile is remembered.
async function show() {
    label();
    const asked = address();
    history.replaceState(history.state, '', asked);
    if (isBusy) {
        wanted = asked;
        return;
    }
    isBusy = true;
    try {
        const before = figures();
        const here = at();
        await Promise.all([htmx.ajax('GET', asked.pathname + asked.search, {target: '#state', select: '#state', swap: 'outerHTML show:none settle:0ms'}), tell(by.value, here)]);
        flash(before);
    } finally {
        isBusy = false;
    }
    if (wanted) {
        wanted = null;
        await show();
    }
}

const figures = () => new Map([...document.querySelectorAll('#state [data-figure]')].map((figure) => [figure.dataset.figure, figure.textContent]));
function flash(before) {
    for (const figure of document.querySelectorAll('#state [data-figure]')) {
        if (before.has(figure.dataset.figure) && before.get(figure.dataset.figure) !== figure.textContent) {
            figure.classList.add('moved');
        }
    }
}

// The lines of a stretch of the ledger, read as they come; whoever has enough goes away, and no more are made.
async function* lines(from, to) {
    const address = new URL(route + '/replay', location.href);
    address.searchParams.set('from', from);
    address.searchParams.set('to', to);
    if (validAt) {
        address.searchParams.set('validAt', validAt);
    }
    const leaving = new AbortController();
    try {
        const answer = await fetch(address, {signal: leaving.signal});
        if (!answer.ok) {
            return;
        }
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        let rest = '';
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            const whole = (rest + part.value).split('\n');
            rest = whole.pop();
            for (const line of whole) {
                yield JSON.parse(line);
            }
        }
    } finally {
        leaving.abort();
    }
}

async function tell(mode, here) {
    const place = document.getElementById('event');
    const told = mode === 'position' ? await atPosition(here) : await byDay(dayAt(here));
    place.replaceChildren(...told);
}

async function atPosition(position) {
    for await (const line of lines(position, position)) {
        const changes = line.changes.slice(0, CHANGES_MAX).map((one) => element('li', {}, say('count ' + one.measure), ' ', element('span', {class: 'soft'}, number(one.before ?? 0)), ' → ', element('b', {}, number(one.after ?? 0))));
        if (line.changes.length > CHANGES_MAX) {
            changes.push(element('li', {class: 'soft'}, say('more', number(line.changes.length - CHANGES_MAX))));
        }
        return [await head(line.type, line.unit, position), element('ul', {class: 'changes'}, ...changes)];
    }
    return [element('p', {class: 'soft'}, say('outside'), ' ', proof(position))];
}

async function byDay(day) {
    const answer = await fetch(route + '/timeline?order=desc&limit=1&to=' + day, {headers: {Accept: 'application/json'}});
    const [row] = answer.ok ? await answer.json() : [];
    return row ? [await head(row.type, row.unit, row.position, row.time)] : [element('p', {class: 'soft'}, say('none'))];
}

const proof = (position) => element('a', {href: '/audit?position=' + position}, say('proof', number(position)));
async function head(type, unit, position, time) {
    const when = time ? [element('span', {class: 'soft'}, written(Date.parse(time.slice(0, 10) + 'T00:00:00Z'))), ' '] : [];
    return element('p', {}, ...when, element('b', {}, say('type ' + type)), unit ? ' · ' + await name(unit) : '', ' ', proof(position));
}

async function name(unit) {
    if (!names.has(unit)) {
        const answer = await fetch('/v1/units/' + encodeURIComponent(unit), {headers: {Accept: 'application/json'}});
        names.set(unit, answer.ok ? (await answer.json()).name : unit);
    }
    return names.get(unit);
}

// A step along positions is the next event of this resolution, or the one before.
async function step(way, width = 1) {
    let to = at() + way * width;
    if (by.value === 'position' && width === 1) {
        to = way > 0 ? await next(at()) : await previous(at());
    }
    sliders[by.value].value = Math.min(end(), Math.max(Number(sliders[by.value].min), to));
    await show();
}

// Short stretches first: where events of this resolution lie close together, little is asked for.
async function next(position) {
    let from = position + 1;
    for (let width = STRETCH; from <= Number(last); width *= 4) {
        for await (const line of lines(from, Math.min(Number(last), from + width - 1))) {
            return line.position;
        }
        from += width;
    }
    return Number(last);
}

async function previous(position) {
    let to = position - 1;
    for (let width = STRETCH; to >= Number(first); width *= 4) {
        let found = null;
        for await (const line of lines(Math.max(Number(first), to - width + 1), to)) {
            found = line.position;
        }
        if (found !== null) {
            return found;
        }
        to -= width;
    }
    return Number(first);
}

async function play() {
    isPlaying = !isPlaying;
    press();
    while (isPlaying) {
        const begun = performance.now();
        await step(1, Number(speed.value));
        if (at() >= end()) {
            isPlaying = false;
        }
        await new Promise((resume) => setTimeout(resume, Math.max(0, TICK_MILLIS - (performance.now() - begun))));
    }
    press();
}

function press() {
    button.textContent = isPlaying ? '❚❚' : '▶';
    button.setAttribute('aria-label', say(isPlaying ? 'pause' : 'play'));
    button.setAttribute('aria-pressed', String(isPlaying));
}

function jump(to) {
    sliders[by.value].value = to;
    return show();
}

const deeds = {play, back: () => step(-1), on: () => step(1), first: () => jump(sliders[by.value].min), last: () => jump(end())};
player.addEventListener('click', (event) => deeds[event.target.closest('[data-do]')?.dataset.do]?.());
by.addEventListener('change', show);
for (const mode of ['day', 'position']) {
    sliders[mode].addEventListener('input', () => {
        by.value = mode;
        show();
    });
}
sliders.day.max = days;
by.value = /^\d+$/.test(player.dataset.asOf) ? 'position' : 'day';
sliders.position.value = by.value === 'position' ? player.dataset.asOf : last;
sliders.day.value = validAt ? Math.round((millis(validAt) - millis(firstDay)) / plusDays(0, 1)) : days;
player.hidden = false;
label();
await tell(by.value, at());
player.dataset.ready = '';
