// Forms of one report each. A report keeps its id until it is recorded, so that pressing twice records once.
import {rows} from './chart.js';
import {element, say} from './words.js';

const TYPED_MILLIS = 250;
const UNITS_MAX = 20;

export function watchForms(main, command) {
    const kinds = document.getElementById('kinds');
    const forms = [...main.querySelectorAll('form.report')];
    kinds.addEventListener('click', (event) => {
        const kind = event.target.dataset.kind;
        if (kind) {
            forms.forEach((form) => form.hidden = form.dataset.type !== kind);
            kinds.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.kind === kind)));
        }
    });
    for (const form of forms) {
        form.reportId = crypto.randomUUID();
        form.addEventListener('submit', (event) => {
            event.preventDefault();
            send(form, main, command, false);
        });
        form.querySelector('[data-send="try"]').addEventListener('click', () => send(form, main, command, true));
        const unit = form.elements.unit;
        let timer = null;
        unit.addEventListener('input', () => {
            clearTimeout(timer);
            timer = setTimeout(() => suggest(unit.value), TYPED_MILLIS);
        });
        const of = form.elements.resolution;
        const narrow = () => form.querySelectorAll('option[data-of]').forEach((option) => option.hidden = option.dataset.of !== of.value);
        of.addEventListener('change', narrow);
        narrow();
    }
}

// Units below this reader's own whose name or code holds what was typed.
async function suggest(typed) {
    if (typed.trim().length < 2) {
        return;
    }
    const found = await rows('/v1/units?q=' + encodeURIComponent(typed.trim()));
    document.getElementById('units').replaceChildren(...found.slice(0, UNITS_MAX).map((unit) => element('option', {value: unit.unit}, unit.name)));
}

function report(form, main) {
    const data = {};
    for (const field of form.elements) {
        if (field.name && field.name !== 'time' && field.value !== '') {
            data[field.name] = 'number' in field.dataset ? Number(field.value) : 'truth' in field.dataset ? field.value === 'true' : field.value;
        }
    }
    return {specversion: '1.0', id: form.reportId, source: location.origin + '/submit', type: 'org.resolute.' + form.dataset.type + '.v1', time: form.elements.time.value + ':00' + main.dataset.offset, datacontenttype: 'application/json', data};
}

async function send(form, main, command, isTry) {
    const outcome = form.querySelector('.outcome');
    clear(form);
    if (!form.checkValidity()) {
        [...form.elements].filter((field) => !field.validity.valid).forEach((field) => complain(field, say(field.validity.valueMissing ? 'required' : 'malformedField')));
        form.querySelector(':invalid:not(form):not(fieldset)').focus();
        return;
    }
    try {
        const answer = await command.json('POST', '/v1/events' + (isTry ? '?dryRun=true' : ''), JSON.stringify(report(form, main)), {'Content-Type': 'application/cloudevents+json'});
        if (answer.ok) {
            outcome.replaceChildren(told(answer.body, form, isTry));
            if (!isTry) {
                form.reportId = crypto.randomUUID();
            }
        } else {
            refuse(form, outcome, answer.body);
        }
    } catch (e) {
        outcome.replaceChildren(element('p', {class: 'notice bad', role: 'alert'}, e.message));
    }
}

function told(receipt, form, isTry) {
    if (isTry && !receipt.position) {
        return element('p', {class: 'notice good'}, say('tried'));
    }
    const resolution = encodeURIComponent(form.elements.resolution.value);
    return element('p', {class: 'notice good'}, say(receipt.status === 'repeated' ? 'again' : 'saved', receipt.position), ' ',
        element('a', {href: '/audit?position=' + receipt.position}, say('position')), ' · ', element('a', {href: '/resolutions/' + resolution + '/timeline'}, say('figures')));
}

function refuse(form, outcome, problem) {
    const others = [];
    for (const error of problem?.errors ?? []) {
        const field = form.elements[(error.pointer ?? '').split('/').at(-1)];
        if (field?.name) {
            complain(field, error.detail);
        } else {
            others.push(element('li', {}, error.detail));
        }
    }
    outcome.replaceChildren(element('div', {class: 'notice bad', role: 'alert'}, element('p', {}, problem?.detail ?? say('failed')), others.length ? element('ul', {class: 'faults'}, ...others) : null));
}

function complain(field, text) {
    const id = field.form.dataset.type + '-' + field.name + '-fault';
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', id);
    field.closest('label').append(element('span', {class: 'fault', id}, text));
}

function clear(form) {
    form.querySelectorAll('.fault').forEach((fault) => fault.remove());
    form.querySelectorAll('[aria-invalid]').forEach((field) => {
        field.removeAttribute('aria-invalid');
        field.removeAttribute('aria-describedby');
    });
    form.querySelector('.outcome').replaceChildren();
}
