// Makes a part of the page equal to what the server says now by changing only what differs. What is left alone keeps what a
// reader made of it: where it is scrolled to, what has the focus, what was typed, which details are open.

// Nodes that stand for the same thing in both: rows of a table say which thing they are.
const key = (node) => node.nodeType === Node.ELEMENT_NODE ? node.dataset.key ?? node.id : '';

export function morph(old, fresh) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
        if (old.nodeValue !== fresh.nodeValue) {
            old.nodeValue = fresh.nodeValue;
        }
        return;
    }
    attributes(old, fresh);
    if ('grows' in old.dataset) {
        lengthen(old, fresh);
    }
    children(old, fresh);
}

// The focused field is its reader's alone, and so is whether details are open.
const isReaders = (element, name) => name === 'open' || name === 'value' && element === document.activeElement;

function attributes(old, fresh) {
    for (const {name, value} of fresh.attributes) {
        if (old.getAttribute(name) !== value && !isReaders(old, name)) {
            old.setAttribute(name, value);
        }
    }
    for (const {name} of [...old.attributes]) {
        if (!fresh.hasAttribute(name) && !isReaders(old, name)) {
            old.removeAttribute(name);
        }
    }
}

function children(old, fresh) {
    const wanted = new Map([...fresh.children].filter(key).map((node) => [key(node), node.nodeName]));
    // What is gone goes first, so that nothing that stays has to be moved past it and lose the focus.
    [...old.children].filter((node) => key(node) && wanted.get(key(node)) !== node.nodeName).forEach((node) => node.remove());
    const named = new Map([...old.children].filter(key).map((node) => [key(node), node]));
    let at = old.firstChild;
    for (const node of [...fresh.childNodes]) {
        const same = counterpart(named, at, node);
        if (!same) {
            old.insertBefore(document.importNode(node, true), at);
            continue;
        }
        // What stands between is gone, or is found by its name later on.
        while (at !== same && at && !key(at)) {
            const gone = at;
            at = at.nextSibling;
            gone.remove();
        }
        if (at === same) {
            at = at.nextSibling;
        } else {
            move(old, same, at);
        }
        morph(same, node);
    }
    while (at) {
        const gone = at;
        at = at.nextSibling;
        gone.remove();
    }
}

// Browsers that can do so keep the focus of what they move.
const move = (parent, node, before) => parent.moveBefore ? parent.moveBefore(node, before) : parent.insertBefore(node, before);

function counterpart(named, at, node) {
    if (key(node)) {
        return named.get(key(node)) ?? null;
    }
    let next = at;
    while (next && key(next)) {
        next = next.nextSibling;
    }
    return next && next.nodeName === node.nodeName ? next : null;
}

// A list that was made longer by its reader (data-grows) keeps its end: what the answer says reaches to its last row, and
// what the page has behind that row follows on without a hole.
function lengthen(old, fresh) {
    const last = [...fresh.children].filter(key).at(-1);
    const same = last && [...old.children].find((row) => key(row) === key(last));
    if (same?.nextElementSibling) {
        [...fresh.children].filter((row) => !key(row)).forEach((row) => row.remove());
        for (let row = same.nextElementSibling; row; row = row.nextElementSibling) {
            fresh.append(row.cloneNode(true));
        }
    }
}
