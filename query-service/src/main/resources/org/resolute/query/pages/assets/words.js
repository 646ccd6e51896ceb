// The words a script says, handed over by the page in a list that is not shown.
const list = new Map([...document.querySelectorAll('#words dt')].map((dt) => [dt.textContent, dt.nextElementSibling.textContent]));
export const say = (key, ...values) => values.reduce((text, value, at) => text.replaceAll('{' + at + '}', value), list.get(key) ?? key);

// An element with its attributes, properties of its dataset and what lies in it. Text is never read as markup.
export function element(name, attributes = {}, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value !== null && value !== undefined && value !== false) {
            made.setAttribute(key, value === true ? '' : value);
        }
    }
    made.append(...inside.filter((one) => one !== null && one !== undefined));
    return made;
}
