package care.dyad.pathway;

import com.microsoft.playwright.Page;

/**
 * Somebody who has a keyboard alone.
 *
 * @param page the page that they are on
 */
record Keyboard(Page page) {

    private static final int MOST_STOPS = 150;

    private static final String FOCUSED =
            """
            () => {
                const at = document.activeElement;
                const labels = Array.from(at.labels || [], label => label.innerText).join(' ');
                const name = labels || at.innerText || at.getAttribute('aria-label') || '';
                return at.matches(':focus-visible') ? name.replace(/\\s+/g, ' ').trim() : '';
            }
            """;

    /** Goes on from stop to stop until it is on what begins with these words, and is seen there. */
    void to(String words) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            if (name().startsWith(words)) {
                return;
            }
        }
        throw new AssertionError(words + ": a keyboard does not get there");
    }

    /** What the keyboard is on; nothing when that cannot be seen. */
    String name() {
        return (String) page.evaluate(FOCUSED);
    }

    /** Goes there and presses a key. */
    void press(String words, String key) {
        to(words);
        press(key);
    }

    /** Goes there and types. */
    void type(String words, String text) {
        to(words);
        page.keyboard().type(text);
    }

    void press(String key) {
        page.keyboard().press(key);
    }
}
