// Sends what people report to the service that records: a file is tried first, row by row, and then recorded as a job that
// is watched; a form is one report.
import {number} from './chart.js';
import {Command} from './command.js';
import {watchForms} from './reports.js';
import {Trial} from './trial.js';
import {element, say} from './words.js';

const ROWS_SHOWN = 50;
const SOURCE_SHOWN = 300;
const WATCH_MILLIS = 1000;
const main = document.getElementById('main');
const command = new Command(main.dataset.command);
const tried = document.getElementById('tried');
const job = document.getElementById('job');
const input = document.getElementById('choose');
const drop = document.getElementById('drop');
const copy = (id) => document.getElementById(id).content.cloneNode(true);
const complaint = (text) => element('p', {class: 'notice bad', role: 'alert'}, text);
let trial = null;

// A file that is chosen while another one is tried takes its place.
async function choose(file) {
    job.replaceChildren();
    trial?.stop();
    const mine = new Trial(command, file);
    trial = mine;
    const shown = new Shown(mine, file);
    tried.replaceChildren(shown.place);
    try {
        await mine.run(() => shown.draw());
        shown.end();
    } catch (e) {
        shown.fail(e.message);
    }
}

// What is known of a trial, as it goes on.
class Shown {
    constructor(of, file) {
        this.of = of;
        this.file = file;
        this.place = copy('trying').firstElementChild;
        this.listed = 0;
        this.listedMax = ROWS_SHOWN;
        this.part('name').textContent = file.name;
        this.part('facts').textContent = say('ready');
        this.place.querySelector('[data-do="stop"]').addEventListener('click', () => of.stop());
    }

    part(name) {
        return this.place.querySelector('[data-say="' + name + '"]');
    }

    draw() {
        const {counts, rows, columns, parts, bytes, wrong} = this.of;
        this.part('facts').textContent = [say('rows', number(rows)), say('columns', number(columns))].join(' · ');
        const progress = this.place.querySelector('progress');
        progress.max = Math.max(1, this.file.size);
        progress.value = bytes;
        this.part('recorded').textContent = number(counts.recorded) + ' ' + say('wouldRecord');
        this.part('repeated').textContent = number(counts.repeated) + ' ' + say('wouldRepeat');
        this.part('refused').textContent = number(counts.refused) + ' ' + say('wouldRefuse');
        this.place.querySelector('#sums').hidden = false;
        this.place.querySelector('[data-part="parts"]').hidden = parts < 2;
        this.place.querySelector('[data-part="wrong"]').hidden = wrong.length === 0;
        this.list();
    }

    list() {
        const body = this.place.querySelector('tbody');
        const {wrong, counts} = this.of;
        for (; this.listed < Math.min(wrong.length, this.listedMax); this.listed++) {
            body.append(row(wrong[this.listed]));
        }
        const left = Math.min(wrong.length - this.listed, ROWS_SHOWN);
        const more = this.place.querySelector('[data-do="more"]');
        more.hidden = left === 0;
        more.textContent = say('more', number(left));
        more.onclick = () => {
            this.listedMax += ROWS_SHOWN;
            this.list();
        };
        this.place.querySelector('[data-part="first"]').hidden = counts.refused <= wrong.length;
    }

    end() {
        const {fault, rows, isStopped} = this.of;
        if (rows > 0) {
            this.draw();
        }
        this.over();
        if (fault || rows === 0) {
            this.fail(fault ?? say('noRows'));
        } else if (isStopped) {
            this.part('facts').textContent = say('stopped', number(rows));
        }
        if (rows > 0) {
            const actions = copy('sending');
            actions.querySelector('[data-do="send"]').addEventListener('click', () => send(this.file));
            actions.querySelector('[data-do="clear"]').addEventListener('click', () => {
                tried.replaceChildren();
                input.value = '';
                input.focus();
            });
            this.place.append(actions);
        }
    }

    over() {
        this.place.querySelector('.trying').hidden = true;
        this.place.setAttribute('aria-live', 'polite');
        this.place.dataset.over = '';
        if (this.of.rows === 0) {
            this.part('facts').textContent = '';
        }
    }

    fail(text) {
        this.over();
        this.place.append(complaint(text));
    }
}

function row(item) {
    const errors = item.problem.errors?.length ? item.problem.errors : [{detail: item.problem.detail}];
    const lines = errors.map((error) => element('li', {}, error.column ? element('code', {}, error.column) : null, error.column ? ' ' : '', error.detail));
    return element('tr', {}, element('th', {scope: 'row', class: 'num'}, number(item.row)),
        element('td', {}, element('span', {class: 'tag bad'}, say(item.status)), element('ul', {class: 'faults'}, ...lines), element('p', {class: 'hint source'}, item.text.slice(0, SOURCE_SHOWN))));
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
    if (document.getElementById('kinds')) {
        watchForms(main, command);
    }
    jobs().catch((e) => tried.replaceChildren(complaint(e.message)));
    main.dataset.ready = '';
}
