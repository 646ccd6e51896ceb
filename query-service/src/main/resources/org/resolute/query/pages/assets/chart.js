// What charts have in common: the colours of the page, in light and in dark, and the writing of numbers and days.
const root = document.documentElement;
export const colour = (name) => getComputedStyle(root).getPropertyValue('--' + name).trim();
export const language = root.lang === 'en' ? 'en-GB' : 'vi-VN';
export const number = (value) => new Intl.NumberFormat(language).format(value);
export const font = () => getComputedStyle(document.body).fontFamily;
export const isNarrow = () => window.innerWidth < 720;

const DAY_MILLIS = 86400000;
export const millis = (day) => Date.parse(day + 'T00:00:00Z');
export const iso = (at) => new Date(at).toISOString().slice(0, 10);
export const plusDays = (at, days) => at + days * DAY_MILLIS;

// Days are days of the ledger; they are drawn as if the ledger were kept in UTC, so that none moves on another clock.
const written = new Intl.DateTimeFormat(language, {day: '2-digit', month: root.lang === 'en' ? 'short' : '2-digit', year: 'numeric', timeZone: 'UTC'});
export const day = (at) => written.format(new Date(at));

// What stands at a time axis: a year where one begins, a month where one does, else the day.
const monthWritten = new Intl.DateTimeFormat(language, {month: 'short', timeZone: 'UTC'});
const dayWritten = new Intl.DateTimeFormat(language, {day: 'numeric', month: 'numeric', timeZone: 'UTC'});
export function tick(at) {
    const [year, month, dayOfMonth] = iso(at).split('-');
    if (at % DAY_MILLIS !== 0) {
        return '';
    }
    if (dayOfMonth !== '01') {
        return dayWritten.format(at);
    }
    // "Tháng 11" has no short form in the locale; a phone has room for the one people use.
    const isTight = isNarrow() && root.lang !== 'en';
    return month === '01' ? year : isTight ? 'T' + Number(month) : monthWritten.format(at);
}

// A chart that keeps the size of its place and the colours of the theme.
export function drawn(place, option) {
    const chart = echarts.init(place, null, {renderer: 'canvas'});
    const draw = () => chart.setOption(option(), {replaceMerge: ['series', 'yAxis', 'xAxis', 'grid']});
    new ResizeObserver(() => {
        chart.resize();
        draw();
    }).observe(place);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    return {chart, draw};
}

export async function rows(address, signal) {
    const answer = await fetch(address, {headers: {Accept: 'application/json'}, signal});
    if (!answer.ok) {
        throw new Error(address + ' ' + answer.status);
    }
    return answer.json();
}
