// Tables as RFC 4180 writes them, told apart into records as they are read, so that a file of any size takes the memory of a
// few of them. Records are counted as the service that records counts them: as a spreadsheet does, the header is the first.
const RECORD_CHARACTERS_MAX = 64 * 1024;

// A record that does not end: of what stands behind it nothing can be told.
export class Endless extends Error {
    constructor(row) {
        super('row ' + row);
        this.row = row;
    }
}

export class Records {
    constructor() {
        this.row = 0;
        this.text = '';
        // Until the header is read either one may be it.
        this.separators = ',;';
        this.isQuoted = false;
        this.isAtStart = true;
        this.isAfterReturn = false;
    }

    // The records that end in this piece of the text; those that hold nothing are counted and left out.
    take(piece) {
        const ended = [];
        let from = 0;
        for (let at = 0; at < piece.length; at++) {
            const c = piece[at];
            if (this.isAfterReturn && c === '\n') {
                from = at + 1;
            } else if (!this.isQuoted && (c === '\n' || c === '\r')) {
                this.end(piece.slice(from, at), ended);
                from = at + 1;
            } else if (c === '"' && (this.isAtStart || this.isQuoted)) {
                // A doubled quote closes and opens again, which comes to the same.
                this.isQuoted = !this.isQuoted;
                this.isAtStart = !this.isQuoted;
            } else {
                this.isAtStart = !this.isQuoted && this.separators.includes(c);
            }
            this.isAfterReturn = c === '\r' && !this.isQuoted;
        }
        this.text += piece.slice(from);
        if (this.text.length > RECORD_CHARACTERS_MAX) {
            throw new Endless(this.row + 1);
        }
        return ended;
    }

    // The last record, where no line break ended it.
    last() {
        const ended = [];
        if (this.isQuoted) {
            throw new Endless(this.row + 1);
        }
        if (this.text) {
            this.end('', ended);
        }
        return ended;
    }

    end(rest, ended) {
        const text = this.text + rest;
        this.row++;
        this.text = '';
        this.isAtStart = true;
        if (this.row === 1) {
            this.separators = text.split(';').length > text.split(',').length ? ';' : ',';
            this.blank = new RegExp('^[' + this.separators + ' \\t]*$');
        }
        if (this.row === 1 || !this.blank.test(text)) {
            ended.push({row: this.row, text});
        }
    }
}
