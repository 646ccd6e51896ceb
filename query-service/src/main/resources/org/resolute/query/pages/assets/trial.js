// Tries a file out, part by part: the service that records judges so many rows at once and keeps none of them. What is held
// here is a part and the first rows that would be refused, however long the file is.
import {Endless, Records} from './csv.js';
import {say} from './words.js';

export const ROWS_A_PART = 1000;
const CHARACTERS_A_PART = 4 * 1024 * 1024;
export const WRONG_MAX = 500;
const TURNED_AWAY_MAX = 10;

export class Trial {
    constructor(command, file) {
        this.command = command;
        this.file = file;
        this.head = null;
        this.part = [];
        this.characters = 0;
        this.bytes = 0;
        this.rows = 0;
        this.parts = 0;
        this.counts = {recorded: 0, repeated: 0, refused: 0};
        this.wrong = [];
        this.isStopped = false;
        this.fault = null;
    }

    get columns() {
        return this.head.split(this.records.separators).length;
    }

    stop() {
        this.isStopped = true;
    }

    // Goes through the file, and says after each part that something is known.
    async run(onPart) {
        this.records = new Records();
        const reader = this.file.stream().getReader();
        const decoder = new TextDecoder('utf-8', {fatal: true});
        try {
            for (let {done, value} = await reader.read(); !done && !this.isStopped; {done, value} = await reader.read()) {
                await this.take(this.records.take(decoder.decode(value, {stream: true})), onPart);
                this.bytes += value.length;
            }
            if (!this.isStopped) {
                await this.take(this.records.take(decoder.decode()).concat(this.records.last()), onPart);
                await this.try(onPart);
            }
        } catch (e) {
            await this.broken(e, onPart);
        } finally {
            reader.cancel();
        }
    }

    // What came before is still tried.
    async broken(e, onPart) {
        if (!(e instanceof Endless) && !(e instanceof TypeError)) {
            throw e;
        }
        await this.try(onPart);
        this.fault ??= e instanceof Endless ? say('endless', e.row) : say('notText');
    }

    async take(records, onPart) {
        for (const record of records) {
            if (this.isStopped) {
                return;
            }
            if (this.head === null) {
                this.head = record.text;
                continue;
            }
            this.part.push(record);
            this.characters += record.text.length;
            if (this.part.length === ROWS_A_PART || this.characters >= CHARACTERS_A_PART) {
                await this.try(onPart);
            }
        }
    }

    async try(onPart) {
        const part = this.part;
        this.part = [];
        this.characters = 0;
        if (part.length === 0 || this.isStopped) {
            return;
        }
        const answer = await this.ask(this.head + '\n' + part.map((record) => record.text + '\n').join(''));
        if (!answer.body?.items) {
            this.fault = answer.body?.detail ?? say('failed');
            this.stop();
            return;
        }
        this.parts++;
        this.rows += part.length;
        for (const item of answer.body.items) {
            this.counts[item.status in this.counts ? item.status : 'refused']++;
            if (item.problem && this.wrong.length < WRONG_MAX) {
                this.wrong.push({...part[item.index], status: item.status, problem: item.problem});
            }
        }
        onPart();
    }

    // A service that is asked too much says so, and is asked again.
    async ask(text) {
        for (let times = 1; ; times++) {
            const answer = await this.command.json('POST', '/v1/events?dryRun=true', text, {'Content-Type': 'text/csv'});
            if (![429, 503].includes(answer.status) || times === TURNED_AWAY_MAX) {
                return answer;
            }
            await new Promise((resume) => setTimeout(resume, 1000 * (answer.seconds ?? 1)));
        }
    }
}
