// A part that says so (data-every, in milliseconds) is asked for again for as long as someone looks at it.
const part = () => document.querySelector('[data-every]');
setInterval(() => {
    if (!document.hidden && part()) {
        htmx.trigger(part(), 'again');
    }
}, Number(part().dataset.every));
