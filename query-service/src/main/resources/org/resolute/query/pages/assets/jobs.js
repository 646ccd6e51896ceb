// Large files being recorded, asked from the service that records by the reader's own browser, for as long as someone looks.
import {language, number} from './chart.js';
import {Command} from './command.js';
import {morph} from './morph.js';
import {element, say} from './words.js';

const ROWS = 20;
// Often while something is under way, and else now and then.
const BUSY_MILLIS = 2000;
const IDLE_MILLIS = 10000;
const main = document.getElementById('main');
const command = new Command(main.dataset.command);
const isOfAll = main.dataset.jobs === 'all';
const body = document.querySelector('#jobs-table tbody');
const labels = [...document.querySelectorAll('#jobs-table th')].map((th) => th.textContent);
const pager = document.getElementById('jobs-pager');
const written = new Intl.DateTimeFormat(language, {day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: main.dataset.zone});
// Where this page of the list begins, and those before it.
const begins = [''];
let older = null;

async function look() {
    const asked = begins.at(-1);
    const {body: found, ok, link} = await command.json('GET', '/v1/submissions?limit=' + ROWS + '&all=' + isOfAll + (asked && '&after=' + encodeURIComponent(asked)));
    if (asked !== begins.at(-1)) {
        return false;
    }
    if (!ok) {
        tell(found?.detail ?? say('failed'));
        return false;
    }
    tell(found.length === 0 ? say('none') : '');
    older = /[?&]after=([^&>]+)>; rel="next"/.exec(link ?? '')?.[1] ?? null;
    morph(body, element('tbody', {}, ...found.map(row)));
    document.getElementById('jobs-table').hidden = found.length === 0;
    pager.hidden = begins.length === 1 && !older;
    pager.querySelector('[data-go="newer"]').disabled = begins.length === 1;
    pager.querySelector('[data-go="older"]').disabled = !older;
    return found.some((one) => one.state === 'waiting' || one.state === 'running');
}

function row(one) {
    const isOver = one.finishedAt != null;
    const state = say(one.state === 'failed' ? 'failed.state' : one.state);
    const told = [say('progress', number(one.done), number(one.total))];
    if (!isOver && one.secondsLeft != null) {
        told.push(say('rate', number(one.perSecond)), say('left', number(one.secondsLeft)));
    }
    let at = 0;
    const cell = (attributes, ...inside) => element('td', {'data-label': labels[++at], ...attributes}, ...inside);
    return element('tr', {'data-key': one.id},
        element('th', {scope: 'row', class: 'unit'}, element('time', {datetime: one.createdAt}, written.format(new Date(one.createdAt)))),
        isOfAll ? cell({}, one.sender) : null,
        cell({}, element('span', {class: one.state === 'done' ? 'tag good' : one.state === 'failed' ? 'tag bad' : isOver ? 'tag warn' : 'tag'}, state)),
        cell({class: 'full'}, element('progress', {max: Math.max(1, one.total), value: one.done, 'aria-label': told[0]}), element('p', {class: 'hint'}, told.join(' · '))),
        ...[one.recorded, one.repeated, one.refused].map((count) => cell({class: 'num'}, number(count))));
}

function tell(words) {
    const said = document.getElementById('jobs-said');
    said.hidden = words === '';
    if (said.textContent !== words) {
        said.textContent = words;
    }
}

async function watch() {
    let isBusy = false;
    try {
        isBusy = !document.hidden && await look();
    } catch (e) {
        tell(e.message);
    }
    main.dataset.ready = '';
    setTimeout(watch, isBusy ? BUSY_MILLIS : IDLE_MILLIS);
}

pager.addEventListener('click', (event) => {
    if (event.target.dataset.go === 'older' && older) {
        begins.push(decodeURIComponent(older));
    } else if (event.target.dataset.go === 'newer' && begins.length > 1) {
        begins.pop();
    } else {
        return;
    }
    look().catch((e) => tell(e.message));
});
watch();
