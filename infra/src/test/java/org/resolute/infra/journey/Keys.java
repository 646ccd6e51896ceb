package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** The hands of somebody who has no mouse. */
final class Keys {
    private static final int STEPS_MAX = 400;

    /**
     * What is wrong with where the focus is; empty where it can be seen: there is a ring around it,
     * or around what stands for it, the ring is not cut off, and it is on the screen.
     */
    private static final String UNSEEN =
            """
            () => {
                const at = document.activeElement;
                if (at === document.body) return '';
                const name = at.outerHTML.slice(0, 160);
                const ringed = [at, at.closest('label')].filter(e => e).find(e => {
                    const style = getComputedStyle(e);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
                });
                if (!ringed) return 'no ring around ' + name;
                const style = getComputedStyle(ringed);
                const out = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
                const box = ringed.getBoundingClientRect();
                const ring = {left: box.left - out, right: box.right + out,
                    top: box.top - out, bottom: box.bottom + out};
                if (ring.bottom < 0 || ring.top > innerHeight || ring.right < 0
                    || ring.left > innerWidth) return 'off the screen: ' + name;
                for (let e = ringed.parentElement; e && e !== document.body; e = e.parentElement) {
                    if (getComputedStyle(e).overflowX === 'visible') continue;
                    const edge = e.getBoundingClientRect();
                    const seen = [ring.left >= edge.left - 1, ring.right <= edge.right + 1,
                        ring.top >= edge.top - 1, ring.bottom <= edge.bottom + 1];
                    if (seen.filter(side => side).length < 2) return 'cut off: ' + name;
                }
                return '';
            }
            """;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes on until the focus is on this, and sees each time where it is. */
    Keys to(String selector) {
        for (int step = 0; step < STEPS_MAX; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(UNSEEN)).as("where the focus is").isEqualTo("");
            if (isAt(selector)) {
                return this;
            }
        }
        throw new AssertionError("no key leads to " + selector);
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys write(String text) {
        page.keyboard().type(text);
        return this;
    }

    boolean isAt(String selector) {
        return (boolean)
                page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
