// Tables as RFC 4180 writes them, with commas or semicolons. Each row knows where it ends in the text, so that the first
// rows of a file can be cut off as they stand.
export function table(text) {
    const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const head = text.slice(from, (text.indexOf('\n', from) + 1 || text.length + 1) - 1);
    const separator = head.split(';').length > head.split(',').length ? ';' : ',';
    const rows = [];
    const ends = [];
    let cells = [];
    let cell = '';
    let isQuoted = false;
    const endRow = (at) => {
        cells.push(cell);
        cell = '';
        if (cells.length > 1 || cells[0] !== '') {
            rows.push(cells);
            ends.push(at);
        }
        cells = [];
    };
    for (let at = from; at < text.length; at++) {
        const c = text[at];
        if (isQuoted) {
            if (c === '"' && text[at + 1] === '"') {
                cell += c;
                at++;
            } else if (c === '"') {
                isQuoted = false;
            } else {
                cell += c;
            }
        } else if (c === '"' && cell === '') {
            isQuoted = true;
        } else if (c === separator) {
            cells.push(cell);
            cell = '';
        } else if (c === '\n') {
            endRow(at + 1);
        } else if (c !== '\r') {
            cell += c;
        }
    }
    endRow(text.length);
    return {columns: rows[0] ?? [], rows: rows.slice(1), first: (count) => text.slice(0, ends[Math.min(count, ends.length - 1)])};
}
