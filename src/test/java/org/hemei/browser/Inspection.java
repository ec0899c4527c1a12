package org.hemei.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What holds for every page: WCAG 2.2 AA as far as axe can tell, targets of 44 px, and nothing beyond the right edge. */
final class Inspection {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The target of a box or a radio button is its row with the label. */
    private static final String SMALL_TARGETS =
            """
            () => Array.from(document.querySelectorAll(
                'button, input:not([type=hidden]), select, textarea, summary, a.btn, nav a, header a'))
              .filter((e) => e.checkVisibility() && !e.closest('[aria-hidden=true], .flatpickr-calendar'))
              .filter((e) => !(e.matches('.skip-link') && e !== document.activeElement))
              .map((e) => [e, e.matches('[type=checkbox], [type=radio]') ? e.closest('.form-check, .fjs-inline-label') : e])
              .filter(([, target]) => !target || target.getBoundingClientRect().height < 43.9)
              .map(([e]) => e.outerHTML.slice(0, 120))
            """;

    private static final String BEYOND_THE_EDGE =
            """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] : Array.from(document.querySelectorAll('*'))
              .filter((e) => e.getBoundingClientRect().right > innerWidth)
              .map((e) => e.outerHTML.slice(0, 120))
            """;

    private final List<String> findings = new ArrayList<>();

    /** Looks at the page as it is now, and keeps a picture of it. */
    void look(Visitor visitor, String name) {
        Page page = visitor.page();
        // A long page is shown while its end is still on the way.
        page.waitForLoadState();
        String where = visitor.screen() + " " + name + ": ";
        new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsOfWcag22())
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> findings.add(where + violation.getId() + " " + node.getHtml() + " "
                                + node.getFailureSummary().replaceAll("\\s+", " "))));
        note(where + "target below 44 px: ", page.evaluate(SMALL_TARGETS));
        note(where + "beyond the edge: ", page.evaluate(BEYOND_THE_EDGE));
        visitor.picture(name);
    }

    /** What is in order is not described: on a long list that takes longer than finding what is not. */
    private static AxeRunOptions violationsOfWcag22() {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(WCAG_22_AA);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(rules);
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private void note(String what, Object found) {
        ((List<?>) found).forEach(element -> findings.add(what + element));
    }

    List<String> findings() {
        return findings;
    }
}
