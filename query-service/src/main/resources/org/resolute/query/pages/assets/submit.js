// Sends what people report to the service that records: a file is tried first, row by row, and then recorded as a job that
// is watched; a form is one report.
import {number} from './chart.js';
import {Command} from './command.js';
import {table} from './csv.js';
import {watchForms} from './reports.js';
import {element, say} from './words.js';

const ROWS_TRIED_MAX = 1000;
const ROWS_SHOWN = 50;
const WATCH_MILLIS = 1000;
const main = document.getElementById('main');
const command = new Command(main.dataset.command);
const tried = document.getElementById('tried');
const job = document.getElementById('job');
const input = document.getElementById('choose');
const drop = document.getElementById('drop');
const copy = (id) => document.getElementById(id).content.cloneNode(true);
const complaint = (text) => element('p', {class: 'notice bad', role: 'alert'}, text);
let chosen = null;

async function choose(file) {
    job.replaceChildren();
    chosen = file;
    const text = await file.text();
    const read = table(text);
    if (read.rows.length === 0) {
        tried.replaceChildren(complaint(say('noRows')));
        return;
    }
    tried.replaceChildren(element('p', {class: 'hint'}, say('ready')));
    try {
        const answer = await command.json('POST', '/v1/events?dryRun=true', read.first(ROWS_TRIED_MAX), {'Content-Type': 'text/csv'});
        tried.replaceChildren(...outcome(file, read, answer));
    } catch (e) {
        tried.replaceChildren(complaint(e.message));
    }
}

function outcome(file, read, answer) {
    const facts = [say('rows', number(read.rows.length)), say('columns', number(read.columns.length))];
    if (read.rows.length > ROWS_TRIED_MAX) {
        facts.push(say('rowsTried', number(ROWS_TRIED_MAX)));
    }
    const head = element('p', {}, element('b', {}, file.name), ' ', element('span', {class: 'soft'}, facts.join(' · ')));
    if (!answer.body?.items) {
        return [head, complaint(answer.body?.detail ?? say('failed'))];
    }
    const items = answer.body.items;
    const count = (...states) => number(items.filter((item) => states.includes(item.status)).length);
    const sums = element('p', {class: 'states-line', id: 'sums'},
        element('span', {class: 'tag good'}, count('recorded') + ' ' + say('wouldRecord')),
        element('span', {class: 'tag'}, count('repeated') + ' ' + say('wouldRepeat')),
        element('span', {class: 'tag bad'}, count('refused', 'malformed', 'conflict') + ' ' + say('wouldRefuse')));
    const parts = [head, sums];
    const wrong = items.filter((item) => item.problem);
    if (wrong.length > 0) {
        parts.push(element('h3', {}, say('onlyRefused')), list(wrong, read));
    }
    const actions = copy('sending');
    actions.querySelector('[data-do="send"]').addEventListener('click', () => send(file));
    actions.querySelector('[data-do="clear"]').addEventListener('click', () => {
        tried.replaceChildren();
        input.value = '';
        input.focus();
    });
    parts.push(actions);
    return parts;
}

function list(wrong, read) {
    const body = element('tbody');
    const show = (from) => {
        wrong.slice(from, from + ROWS_SHOWN).forEach((item) => body.append(row(item, read)));
        const left = wrong.length - from - ROWS_SHOWN;
        if (left > 0) {
            const more = element('button', {type: 'button'}, say('more', number(Math.min(left, ROWS_SHOWN))));
            const line = element('tr', {class: 'more'}, element('td', {colspan: 3}, more));
            more.addEventListener('click', () => {
                line.remove();
                show(from + ROWS_SHOWN);
            });
            body.append(line);
        }
    };
    show(0);
    const heads = [say('row'), '', say('seen')].map((text) => element('th', {scope: 'col'}, text || element('span', {class: 'hidden-text'}, 'id')));
    return element('div', {class: 'table'}, element('table', {class: 'tried'}, element('thead', {}, element('tr', {}, ...heads)), body));
}

function row(item, read) {
    const errors = item.problem.errors?.length ? item.problem.errors : [{detail: item.problem.detail}];
    const at = errors.find((error) => error.row)?.row ?? item.index + 2;
    const lines = errors.map((error) => element('li', {}, error.column ? element('code', {}, error.column) : null, error.column ? ' ' : '', error.detail));
    return element('tr', {}, element('th', {scope: 'row', class: 'num'}, number(at)), element('td', {}, element('span', {class: 'tag bad'}, say(item.status))), element('td', {}, element('ul', {class: 'faults'}, ...lines), element('p', {class: 'hint source'}, (read.rows[item.index] ?? []).join(' · '))));
}

async function send(file) {
    try {
        const answer = await command.json('POST', '/v1/events', file, {'Content-Type': 'text/csv', 'Prefer': 'respond-async'});
        if (!answer.ok) {
            job.replaceChildren(complaint(answer.body?.detail ?? say('failed')));
            return;
        }
        tried.replaceChildren();
        input.value = '';
        watch(answer.body.id, file.name);
    } catch (e) {
        job.replaceChildren(complaint(e.message));
    }
}

async function watch(id, name) {
    job.replaceChildren(copy('watching'));
    const part = (what) => job.querySelector(what);
    part('[data-say="head"]').textContent = name + ' — ' + say('sent');
    part('[data-do="cancel"]').addEventListener('click', () => command.json('DELETE', '/v1/submissions/' + id));
    part('[data-do="rejected"]').addEventListener('click', () => rejected(id));
    for (let isOver = false; !isOver;) {
        const {body, ok} = await command.json('GET', '/v1/submissions/' + id);
        if (!ok) {
            job.replaceChildren(complaint(body?.detail ?? say('failed')));
            return;
        }
        isOver = ['done', 'cancelled', 'failed'].includes(body.state);
        part('[data-say="state"]').textContent = say(body.state);
        part('[data-say="state"]').className = body.state === 'done' ? 'tag good' : isOver ? 'tag bad' : 'tag';
        part('progress').max = Math.max(1, body.total);
        part('progress').value = body.done;
        const told = [say('progress', ...[body.done, body.total, body.recorded, body.repeated, body.refused].map(number))];
        if (!isOver && body.secondsLeft != null) {
            told.push(say('left', number(body.secondsLeft)));
        }
        part('[data-say="told"]').textContent = told.concat(body.detail ?? []).join(' · ');
        part('[data-do="cancel"]').hidden = isOver;
        part('[data-do="rejected"]').hidden = !isOver || body.refused === 0;
        if (!isOver) {
            await new Promise((resume) => setTimeout(resume, WATCH_MILLIS));
        }
    }
    jobs();
}

// A link cannot carry the cookie to another origin; the rows are fetched and handed to the reader from here.
async function rejected(id) {
    const bytes = await command.bytes('/v1/submissions/' + id + '/rejected');
    const link = element('a', {href: URL.createObjectURL(new Blob([bytes], {type: 'text/csv;charset=utf-8'})), download: 'rejected-' + id + '.csv'});
    link.click();
    URL.revokeObjectURL(link.href);
}

async function jobs() {
    const place = document.getElementById('jobs');
    const {body, ok} = await command.json('GET', '/v1/submissions');
    if (!ok || body.length === 0) {
        return;
    }
    const labels = [...place.querySelectorAll('thead th')].map((th) => th.textContent);
    const rows = body.slice(0, ROWS_SHOWN).map((one) => {
        const at = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN', {dateStyle: 'short', timeStyle: 'short', timeZone: main.dataset.zone}).format(new Date(one.createdAt));
        const counts = [one.total, one.recorded, one.repeated, one.refused].map((value, column) => element('td', {class: 'num', 'data-label': labels[column + 2]}, number(value)));
        const last = element('td');
        if (one.refused > 0) {
            last.append(copy('rejected-row'));
            last.querySelector('button').addEventListener('click', () => rejected(one.id));
        }
        return element('tr', {}, element('th', {scope: 'row', class: 'unit'}, at), element('td', {'data-label': labels[1]}, element('span', {class: one.state === 'done' ? 'tag good' : 'tag'}, say(one.state))), ...counts, last);
    });
    place.querySelector('tbody').replaceChildren(...rows);
    place.hidden = false;
}

if (command.address && 'may' in main.dataset) {
    input.addEventListener('change', () => input.files[0] && choose(input.files[0]));
    ['dragenter', 'dragover'].forEach((name) => drop.addEventListener(name, (event) => {
        event.preventDefault();
        drop.classList.add('over');
    }));
    ['dragleave', 'drop'].forEach((name) => drop.addEventListener(name, () => drop.classList.remove('over')));
    drop.addEventListener('drop', (event) => {
        event.preventDefault();
        if (event.dataTransfer.files[0]) {
            choose(event.dataTransfer.files[0]);
        }
    });
    watchForms(main, command);
    jobs().catch((e) => tried.replaceChildren(complaint(e.message)));
    main.dataset.ready = '';
}
