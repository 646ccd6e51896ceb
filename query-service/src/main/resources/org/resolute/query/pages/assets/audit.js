// Checks an event against the signed checkpoint, here in the reader's browser: each step says what was computed.
import {language, number} from './chart.js';
import {Command} from './command.js';
import {base64, isSame, leafHash, Tiles} from './merkle.js';
import {checkpoint, cosignatures, isSigned} from './note.js';
import {element, say} from './words.js';

const main = document.getElementById('main');
const command = new Command(main.dataset.command);
const put = (id, ...what) => document.getElementById(id).replaceChildren(...what.filter((one) => one !== null));
const witnesses = (main.dataset.witnesses ?? '').split(' ').filter((vkey) => vkey !== '');
const steps = document.getElementById('steps');
const form = document.getElementById('which');

// Without a cookie: the log is open to everyone.
const log = async (path) => {
    const answer = await fetch(command.address + '/tlog/' + path);
    if (!answer.ok) {
        throw new Error('/tlog/' + path + ' ' + answer.status);
    }
    return new Uint8Array(await answer.arrayBuffer());
};
const text = async (path) => new TextDecoder().decode(await log(path));

async function last() {
    const [note, key] = await Promise.all([text('checkpoint'), text('key')]);
    const point = checkpoint(note);
    put('origin', point.origin);
    put('size', number(point.size));
    put('root', base64(point.root));
    put('key', key.trim());
    const cosigned = await cosignatures(point, witnesses);
    put('cosignatures', ...(cosigned.length ? cosigned.map(witnessed) : [element('p', {}, say('cosigned.none'))]), witnesses.length ? null : element('p', {class: 'hint'}, say('cosigned.noKeys')));
    const signed = await isSigned(point, key);
    put('signature', element('span', {class: signed ? 'tag good' : signed === null ? 'tag warn' : 'tag bad'}, say(signed ? 'signed' : signed === null ? 'cannotSign' : 'unsigned')));
    return {point, signed, forged: cosigned.find((one) => one.state === 'bad')};
}

const TAGS = {good: 'tag good', bad: 'tag bad', missing: 'tag warn', cannot: 'tag warn', unknown: 'tag'};
function witnessed(one) {
    const when = one.at ? ' ' + say('cosigned.at', one.at.toLocaleString(language)) : '';
    return element('p', {'data-witness': one.name, 'data-state': one.state}, element('span', {class: TAGS[one.state]}, say('cosigned.' + one.state)), ' ', element('code', {}, one.name), when);
}

function step(isGood, title, told, ...more) {
    const mark = element('span', {class: isGood ? 'tag good' : 'tag bad'}, say(isGood ? 'good' : 'bad'));
    steps.append(element('li', {}, element('p', {}, element('b', {}, title), ' ', mark), told ? element('p', {class: 'hint'}, element('code', {}, told)) : null, ...more));
    return isGood;
}

async function check(position, {point, signed, forged}) {
    steps.replaceChildren();
    document.getElementById('event').hidden = true;
    if (position < 1 || position > point.size) {
        verdict('warn', say('pending', number(point.size), number(position)));
        return;
    }
    put('verdict', element('p', {class: 'hint'}, say('checking')));
    const tiles = new Tiles(point.size, log);
    const index = position - 1;
    const entry = await tiles.entry(index);
    const told = new TextDecoder().decode(entry.bytes);
    show(told);
    const names = JSON.parse(told).position === String(position);
    step(names, say('entry'), say('entry.told', number(entry.bytes.length), '/tlog/' + entry.path));
    const leaf = await leafHash(entry.bytes);
    step(true, say('leaf'), say('leaf.told', base64(leaf)));
    const held = await tiles.leaf(index);
    const isHeld = step(isSame(leaf, held.hash), say('tile', '/tlog/' + held.path), isSame(leaf, held.hash) ? '' : say('tile.bad', base64(held.hash)));
    const root = await tiles.rootFrom(leaf, index);
    const way = element('details', {class: 'hint'}, element('summary', {}, say('path.told', number(tiles.fetched.size))),
        element('ol', {class: 'way'}, ...tiles.beside.map((one) => element('li', {}, element('code', {}, base64(one.hash)), ' ', say(one.side)))));
    step(true, say('path', number(tiles.beside.length)), '', way);
    const isRoot = step(isSame(root, point.root), say('root'), say(isSame(root, point.root) ? 'root.told' : 'root.bad', base64(root)));
    const holds = names && isHeld && isRoot;
    if (holds && forged) {
        verdict('bad', say('verdict.forged', number(position), forged.name));
        return;
    }
    verdict(holds && signed ? 'good' : holds && signed === null ? 'warn' : 'bad', say(holds && signed ? 'verdict.good' : holds && signed === null ? 'verdict.unsigned' : 'verdict.bad', number(position), number(point.size)));
}

function show(told) {
    const event = document.getElementById('event');
    let pretty = told;
    try {
        pretty = JSON.stringify(JSON.parse(told), null, 2);
    } catch {
        // What is no JSON is shown as it is.
    }
    event.querySelector('pre').textContent = pretty;
    event.hidden = false;
}

function verdict(how, words) {
    put('verdict', element('p', {class: 'notice verdict ' + how, role: how === 'bad' ? 'alert' : null}, words));
    document.getElementById('verdict').dataset.holds = how;
}

async function start() {
    if (!globalThis.crypto?.subtle) {
        verdict('warn', say('insecure'));
        return;
    }
    const known = await last();
    const asked = (position) => check(position, known).catch((e) => {
        if (e instanceof TypeError) {
            verdict('warn', say('unreachable', command.address));
            return;
        }
        step(false, e.message);
        verdict('bad', say('verdict.bad', number(position)));
    });
    const other = document.getElementById('other');
    other.hidden = false;
    other.addEventListener('click', () => {
        form.elements.position.value = 1 + Math.floor(Math.random() * known.point.size);
        form.requestSubmit();
    });
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        const position = form.elements.position.value;
        history.replaceState(history.state, '', '/audit?position=' + encodeURIComponent(position));
        asked(Number(position));
    });
    if (form.elements.position.value) {
        await asked(Number(form.elements.position.value));
    }
}

if (command.address) {
    start().catch((e) => verdict('bad', e instanceof TypeError ? say('unreachable', command.address) : e.message)).finally(() => {
        main.dataset.ready = '';
    });
}
