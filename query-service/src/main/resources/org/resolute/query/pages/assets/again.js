// A page that says so (data-every, in milliseconds) is asked for again for as long as someone looks at it.
import {again} from './live.js';

const EVERY_MILLIS = Number(document.querySelector('[data-every]').dataset.every);
const rest = () => setTimeout(async () => {
    if (!document.hidden) {
        await again().catch(() => {
            // The service is away for a moment; what was last known stays.
        });
    }
    rest();
}, EVERY_MILLIS);
rest();
