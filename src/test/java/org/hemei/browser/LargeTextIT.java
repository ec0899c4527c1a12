package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Large text (关怀版) where it is tightest; {@code -Dbrowser.everyScreen=true} takes every page through it. */
@BrowserJourney
class LargeTextIT {

    @ParameterizedTest
    @EnumSource(names = "ZH_390_LARGE")
    void theDeskFitsThePhone(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor mediator = visitors.arrive(screen, "community").album("desk");
        assertThat(mediator.link("标准字号", "Usual text")).isVisible();
        inspection.look(mediator, "home");
        PreparedCase prepared = visitors.register("8栋大字").upTo(Step.HOLD_SESSION);
        for (String path : new String[] {
            "/tasks?state=all",
            prepared.path(),
            prepared.taskPath(Step.HOLD_SESSION),
            "/disputes",
            "/disputes/new",
            "/messages",
            "/staff",
            "/tally?example=A",
            "/deadline?rule=election.filing&start=2026-08-20",
            "/check"
        }) {
            mediator.open(path);
            if (path.startsWith("/tasks/")) {
                new TaskForm(mediator).ready();
            }
            inspection.look(mediator, path.split("[?]")[0].replaceAll("[^a-z]+", "-"));
        }
        assertThat(inspection.findings()).isEmpty();
    }
}
