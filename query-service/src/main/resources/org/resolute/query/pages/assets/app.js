// Everything works without this file; it only saves the reader a click.
'use strict';

// Buttons that only ask for what has been chosen are for those without scripts.
document.documentElement.classList.add('scripted');

// Where a part cannot be fetched, the whole page is asked for, and says what is wrong.
document.addEventListener('htmx:responseError', (event) => {
    location.assign(event.detail.pathInfo.finalRequestPath);
});
