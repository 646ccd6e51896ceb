// The chart above a timeline. It holds counts of days and never entries: as much as the screen can show is asked for, and
// where one looks closer, that stretch is asked for again by shorter days. The list below follows.
import {colour, day, drawn, font, iso, isNarrow, millis, number, plusDays, rows, tick} from './chart.js';

const SETTLE_MILLIS = 350;
const CLOSEST_DAYS = 7;
const CIRCLE_PIXELS_MIN = 9;
const MARKS = {
    'deadline': {symbol: 'triangle', rotate: 180, colour: 'late'},
    'directive-issued': {symbol: 'diamond', rotate: 0, colour: 'brand'},
    'directive-due': {symbol: 'emptyDiamond', rotate: 0, colour: 'brand'},
    'reorganisation': {symbol: 'rect', rotate: 0, colour: 'link'},
};
const place = document.getElementById('timeline-chart');
const words = new Map();
const learn = () => document.querySelectorAll('#timeline-words dt').forEach((dt) => words.set(dt.textContent, dt.nextElementSibling.textContent));
learn();
const say = (key) => words.get(key || 'itself') ?? key;

class Timeline {
    constructor(days, marks) {
        this.isChosen = Boolean(place.dataset.from || place.dataset.to);
        this.from = place.dataset.from ? millis(place.dataset.from.slice(0, 10)) : -Infinity;
        this.to = place.dataset.to ? plusDays(millis(place.dataset.to.slice(0, 10)), 1) : Infinity;
        this.take(days, marks);
        const made = drawn(place, () => this.option());
        this.chart = made.chart;
        this.draw = made.draw;
        this.chart.on('datazoom', () => this.zoomed());
        this.chart.on('click', (event) => event.data?.row && this.open(event.data.row));
        this.settle();
    }

    take(days, marks) {
        this.days = days;
        this.detail = [];
        this.marks = marks;
        const all = days.flatMap((row) => [millis(row.firstDay), millis(row.lastDay)]).concat(marks.map((mark) => millis(mark.day)));
        this.first = Math.min(...all);
        this.last = plusDays(Math.max(...all), 1);
        // At first one looks at where something happened; marks may lie years away.
        const spans = days.flatMap((row) => [millis(row.firstDay), plusDays(millis(row.lastDay), 1)]);
        const margin = Math.max(plusDays(0, 3), (Math.max(...spans) - Math.min(...spans)) * 0.03);
        if (!this.isChosen || this.from === -Infinity) {
            this.from = Math.max(this.first, Math.min(...spans) - margin);
        }
        if (!this.isChosen || this.to === Infinity) {
            this.to = Math.min(this.last, Math.max(...spans) + margin);
        }
        const sums = new Map();
        days.forEach((row) => sums.set(row.lane ?? '', (sums.get(row.lane ?? '') ?? 0) + row.entries));
        this.lanes = [...sums.keys()].sort((a, b) => sums.get(a) - sums.get(b));
        days.forEach((row) => row.name && words.set(row.lane, row.name));
        this.fit();
    }

    // What has happened since is drawn where the reader looks.
    async again(days, marks) {
        learn();
        this.take(days, marks);
        await this.settle();
        this.draw();
    }

    lane() {
        return isNarrow() ? 44 : 30;
    }

    // On a phone the name of a lane stands above its circles.
    below() {
        return isNarrow() ? [0, 9] : [0, 0];
    }

    // Lanes are higher on a phone and on paper, and a window can become as narrow as they are.
    fit() {
        place.style.height = (this.lanes.length + 1) * this.lane() + 160 + 'px';
    }

    shown() {
        if (this.detail.length === 0) {
            return this.days;
        }
        const [begin, end] = this.detailed;
        return this.days.filter((row) => millis(row.lastDay) < begin || millis(row.firstDay) > end).concat(this.detail);
    }

    // Where a day would be narrower than a circle can be, those of a few days become one.
    gathered(shown) {
        const days = (this.to - this.from) / plusDays(0, 1);
        const several = Math.ceil(days * CIRCLE_PIXELS_MIN / Math.max(200, place.clientWidth - (isNarrow() ? 20 : 220)));
        if (several < 2 || shown[0]?.per !== 'day') {
            return shown;
        }
        const sums = new Map();
        for (const row of shown) {
            const at = Math.floor((millis(row.firstDay) - this.first) / plusDays(0, several));
            const key = at + ' ' + (row.lane ?? '');
            const one = sums.get(key);
            if (one) {
                one.entries += row.entries;
                one.lastDay = row.lastDay;
            } else {
                sums.set(key, {...row});
            }
        }
        return [...sums.values()];
    }

    option() {
        this.fit();
        const text = {color: colour('soft'), fontFamily: font(), fontSize: 12};
        const line = {lineStyle: {color: colour('line')}};
        const shown = this.gathered(this.shown());
        const lanes = [...this.lanes, 'marks'];
        const left = isNarrow() ? 8 : 210;
        const time = (index, extra) => ({type: 'time', gridIndex: index, min: this.first, max: this.last, useUTC: true, axisLine: line, splitLine: {show: false}, ...extra});
        return {
            useUTC: true, animation: !matchMedia('(prefers-reduced-motion: reduce)').matches, animationDuration: 300, textStyle: {fontFamily: font()},
            grid: [{left, right: 14, top: 8, height: 62}, {left, right: 14, top: 78, height: lanes.length * this.lane()}],
            xAxis: [time(0, {axisLabel: {show: false}, axisTick: {show: false}}), time(1, {axisLabel: {...text, formatter: tick, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right'}, axisTick: line, splitLine: {show: true, lineStyle: {color: colour('line'), opacity: 0.5}}})],
            yAxis: [
                {type: 'value', gridIndex: 0, splitNumber: 2, minInterval: 1, axisLabel: {...text, fontSize: 11, formatter: number, showMinLabel: false, hideOverlap: true, inside: isNarrow()}, splitLine: {lineStyle: {color: colour('line')}}, z: 5},
                {type: 'category', gridIndex: 1, data: lanes, axisTick: {show: false}, axisLine: {show: false}, z: 5,
                    splitLine: {show: true, lineStyle: {color: colour('line')}},
                    axisLabel: {...text, interval: 0, color: colour('ink'), formatter: say, width: isNarrow() ? 260 : 195, overflow: 'truncate', inside: isNarrow(), align: isNarrow() ? 'left' : 'right', margin: isNarrow() ? 2 : 12, verticalAlign: isNarrow() ? 'bottom' : 'middle', padding: isNarrow() ? [0, 0, 2, 0] : 0, fontSize: isNarrow() ? 11 : 12}},
            ],
            dataZoom: [
                {type: 'slider', show: !matchMedia('print').matches, xAxisIndex: [0, 1], filterMode: 'none', startValue: this.from, endValue: this.to, minValueSpan: CLOSEST_DAYS * 86400000, bottom: 6, height: 26, left: left + 4, right: 18,
                    labelFormatter: (at) => day(at), textStyle: {...text, fontSize: 11}, showDetail: !isNarrow(), borderColor: colour('line'), fillerColor: colour('link') + '22', handleStyle: {color: colour('card'), borderColor: colour('link')}, moveHandleStyle: {color: colour('line-strong')}, emphasis: {handleStyle: {borderColor: colour('link')}, moveHandleStyle: {color: colour('link')}}, dataBackground: {lineStyle: {opacity: 0}, areaStyle: {opacity: 0}}, selectedDataBackground: {lineStyle: {opacity: 0}, areaStyle: {opacity: 0}}, brushSelect: false},
                {type: 'inside', xAxisIndex: [0, 1], filterMode: 'none', startValue: this.from, endValue: this.to, zoomOnMouseWheel: 'ctrl', moveOnMouseMove: true, preventDefaultMouseMove: false},
            ],
            tooltip: {renderMode: 'richText', confine: true, backgroundColor: colour('card'), borderColor: colour('line-strong'), textStyle: {color: colour('ink'), fontFamily: font(), fontSize: 13}, formatter: (event) => this.said(event)},
            series: [this.sums(shown), this.circles(shown), this.pins()],
        };
    }

    sums(shown) {
        const sums = new Map();
        for (const row of shown) {
            const bucket = sums.get(row.firstDay) ?? {row, entries: 0};
            bucket.entries += row.entries;
            sums.set(row.firstDay, bucket);
        }
        const data = [...sums.values()].map(({row, entries}) => ({value: [(millis(row.firstDay) + plusDays(millis(row.lastDay), 1)) / 2, entries], row: {...row, lane: null, entries, isSum: true}}));
        return {type: 'bar', xAxisIndex: 0, yAxisIndex: 0, data, itemStyle: {color: colour('on-time'), opacity: 0.75}, barMaxWidth: 10, barMinWidth: 1, large: false};
    }

    circles(shown) {
        const most = Math.max(1, ...shown.map((row) => row.entries));
        const data = shown.map((row) => ({value: [(millis(row.firstDay) + plusDays(millis(row.lastDay), 1)) / 2, row.lane ?? '', row.entries], row}));
        return {type: 'scatter', xAxisIndex: 1, yAxisIndex: 1, data, symbolOffset: this.below(), symbolSize: (value) => 4 + (isNarrow() ? 16 : this.lane() - 10) * Math.sqrt(value[2] / most), itemStyle: {color: colour('on-time'), opacity: 0.72},
            markLine: {silent: true, symbol: 'none', label: {show: false}, data: [...new Set(this.marks.map((mark) => mark.day))].map((on) => {
                const mark = this.marks.find((one) => one.day === on);
                return {xAxis: millis(on), lineStyle: {color: colour(MARKS[mark.kind].colour), type: 'dashed', width: 1, opacity: 0.45}};
            })}};
    }

    pins() {
        const data = this.marks.map((mark) => ({value: [millis(mark.day), 'marks'], mark, symbol: MARKS[mark.kind].symbol, symbolRotate: MARKS[mark.kind].rotate, itemStyle: {color: colour(MARKS[mark.kind].colour)}}));
        return {type: 'scatter', xAxisIndex: 1, yAxisIndex: 1, symbolOffset: this.below(), symbolSize: 11, data, z: 6};
    }

    said(event) {
        const mark = event.data?.mark;
        if (mark) {
            const same = this.marks.filter((one) => one.day === mark.day);
            return day(millis(mark.day)) + '\n' + same.map((one) => say('mark ' + one.kind) + ': ' + say('topic ' + one.title) + (one.units ? ' (' + number(one.units) + ')' : '')).join('\n');
        }
        const row = event.data.row;
        const days = row.firstDay === row.lastDay ? day(millis(row.firstDay)) : day(millis(row.firstDay)) + ' – ' + day(millis(row.lastDay));
        return (row.isSum ? '' : say(row.lane ?? '') + '\n') + days + '\n' + say('entries') + ': ' + number(row.entries);
    }

    zoomed() {
        const zoom = this.chart.getOption().dataZoom[0];
        this.isChosen = true;
        this.from = zoom.startValue;
        this.to = zoom.endValue;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.settle(true), SETTLE_MILLIS);
    }

    move(how) {
        const span = this.to - this.from;
        const middle = (this.to + this.from) / 2;
        const width = Math.min(this.last - this.first, Math.max(CLOSEST_DAYS * 86400000, how === 'in' ? span / 2 : how === 'out' ? span * 2 : how === 'whole' ? Infinity : span));
        const shift = how === 'earlier' ? -span / 2 : how === 'later' ? span / 2 : 0;
        const from = Math.min(Math.max(this.first, middle - width / 2 + shift), this.last - width);
        this.chart.dispatchAction({type: 'dataZoom', startValue: from, endValue: from + width});
    }

    // What is looked at is asked for by shorter days where it was too long for them before.
    async settle(isMoved) {
        const isWhole = this.from <= this.first && this.to >= this.last;
        const range = isWhole ? ['', ''] : [iso(this.from), iso(this.to - 1)];
        if (!isWhole && this.days.some((row) => row.per !== 'day')) {
            const address = new URL(place.dataset.days, location.href);
            address.searchParams.set('from', range[0]);
            address.searchParams.set('to', range[1]);
            this.detail = await rows(address);
            this.detailed = [millis(range[0]), millis(range[1])];
            this.draw();
        }
        const shown = this.shown();
        const one = shown.at(-1)?.per;
        document.getElementById('timeline-scale').textContent = one && this.gathered(shown) === shown ? say('per ' + one) : '';
        if (isMoved) {
            this.draw();
            this.list(range[0], range[1]);
        }
    }

    open(row) {
        this.list(row.firstDay, row.lastDay, row.isSum ? null : row.lane);
    }

    list(from, to, lane) {
        const address = new URL(location.href);
        const put = (name, value) => value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
        put('from', from);
        put('to', to);
        put('after', '');
        if (lane) {
            put(place.dataset.by === 'unit' ? 'unit' : 'types', lane);
        }
        history.replaceState(history.state, '', address);
        htmx.ajax('GET', address.pathname + address.search, {target: '#timeline-list', select: '#timeline-list', swap: 'outerHTML show:none'});
    }
}

let timeline = null;
async function show() {
    const [days, marks] = await Promise.all([rows(place.dataset.days), rows(place.dataset.marks)]);
    place.hidden = days.length === 0;
    if (timeline) {
        await timeline.again(days, marks);
    } else if (days.length > 0) {
        timeline = new Timeline(days, marks);
        const zoom = document.getElementById('zoom');
        zoom.hidden = false;
        zoom.addEventListener('click', (event) => event.target.dataset.zoom && timeline.move(event.target.dataset.zoom));
    }
    place.dataset.ready = '';
    place.dataset.entries = days.reduce((sum, row) => sum + row.entries, 0);
}

document.addEventListener('moved', () => show().catch(() => {
    // The service is away for a moment; the chart stays as it was.
}));
await show();
