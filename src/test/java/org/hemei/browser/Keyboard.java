package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** The only thing in the hands of a visitor who has no mouse. */
final class Keyboard {

    private static final int MANY_STOPS = 120;

    /** Whether what has the focus can be seen: inside the window, not covered, and marked by an outline or a shadow. */
    private static final String FOCUS_IN_SIGHT =
            """
            e => {
              const row = e.matches('[type=checkbox], [type=radio]') ? e : e.closest('.fjs-input-group') ?? e;
              const box = row.getBoundingClientRect();
              const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 30)];
              const on = document.elementFromPoint(x, y);
              const style = getComputedStyle(row);
              const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
              return marked && on !== null && (row.contains(on) || on.contains(row));
            }
            """;

    private final Visitor visitor;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
    }

    Keyboard press(String key) {
        visitor.page().keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        visitor.page().keyboard().type(text);
        return this;
    }

    /** Goes on from stop to stop until it is there, as somebody who sees or hears where they are. */
    Keyboard tabTo(Locator wanted) {
        wanted.waitFor();
        for (int stop = 0; stop < MANY_STOPS; stop++) {
            if (hasFocus(wanted)) {
                assertThat(wanted.evaluate(FOCUS_IN_SIGHT))
                        .as("the focus on %s is in sight", wanted)
                        .isEqualTo(true);
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Tab never reaches " + wanted);
    }

    /** Goes down a list of the focused select until it shows this. */
    Keyboard arrowTo(Locator select, String option) {
        tabTo(select);
        for (int line = 0; line < MANY_STOPS; line++) {
            if (option.equals(select.evaluate("e => e.selectedOptions[0]?.text"))) {
                return this;
            }
            press("ArrowDown");
        }
        throw new AssertionError("Arrows never reach " + option);
    }

    /** From within its group of radio buttons. */
    Keyboard arrowToRadio(Locator radio) {
        press("Space");
        for (int line = 0; line < MANY_STOPS && !radio.isChecked(); line++) {
            press("ArrowDown");
        }
        assertThat(radio).isChecked();
        return this;
    }

    /** Past everything that stands above the text of the page. */
    Keyboard skipToContent() {
        Locator skip = visitor.link("跳到正文", "Skip to content");
        tabTo(skip).press("Enter");
        assertThat(visitor.page().locator("main")).isFocused();
        return this;
    }

    private static boolean hasFocus(Locator locator) {
        return (boolean) locator.evaluate("e => e === document.activeElement");
    }
}
