package org.hemei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What supervisors see of elections, in the states in which the demo city has them. */
@BrowserJourney
class ElectionPagesIT {

    private static final Pattern REMOVAL = Pattern.compile("罢免|Removal");

    @ParameterizedTest
    @MethodSource("org.hemei.browser.EveryPageIT#screens")
    void electionsCanBeFollowedByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor supervisor = visitors.arrive(screen, "supervisor").album("elections");
        inspection.look(supervisor, "home");
        see(supervisor, inspection, "/elections", "elections");
        see(supervisor, inspection, "/elections/radar", "radar");
        see(supervisor, inspection, "/elections/new", "new");
        supervisor.watch().expect(400);
        supervisor.button("立项", "Open").click();
        supervisor.page().locator(".error-summary").waitFor();
        inspection.look(supervisor, "new-with-errors");
        for (String compound : new String[] {"云杉苑", "梧桐里"}) {
            supervisor.open("/elections");
            supervisor
                    .page()
                    .locator("main a[href^='/elections/E']", containing(compound))
                    .first()
                    .click();
            supervisor.page().locator(".tier-now").waitFor();
            inspection.look(supervisor, "election-" + (compound.equals("云杉苑") ? "reported" : "counting"));
        }
        see(supervisor, inspection, "/committees/C001", "committee");
        supervisor
                .page()
                .locator("main a[href^='/elections/E']", new Page.LocatorOptions().setHasText(REMOVAL))
                .first()
                .click();
        supervisor.page().locator(".tier-now").waitFor();
        inspection.look(supervisor, "removal");
        see(supervisor, inspection, "/tasks?state=all", "tasks");
        supervisor.page().locator(".row-link").first().click();
        new TaskForm(supervisor).ready();
        inspection.look(supervisor, "task");
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.hemei.browser.EveryPageIT#screens")
    void votesCanBeFollowedByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor supervisor = visitors.arrive(screen, "supervisor").album("votes");
        see(supervisor, inspection, "/votes", "votes");
        see(supervisor, inspection, "/votes/new", "new");
        supervisor.watch().expect(400);
        supervisor.page().locator(".btn-large[value=open]").click();
        supervisor.page().locator(".error-summary").waitFor();
        inspection.look(supervisor, "new-with-errors");
        supervisor.page().locator("#compound").selectOption("C003");
        supervisor.page().locator("#convener-STREET").check();
        supervisor.page().locator("#matters-0-title").fill("更换门禁系统");
        supervisor.page().locator("#matters-0-text").fill("更换全部单元门禁，从公共收益支出。");
        supervisor.page().locator("#matters-0-item").selectOption("OTHER");
        supervisor.page().locator(".btn-large[value=open]").click();
        supervisor.page().locator(".tier-now").waitFor();
        inspection.look(supervisor, "vote");
        assertThat(inspection.findings()).isEmpty();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void see(Visitor visitor, Inspection inspection, String path, String name) {
        visitor.open(path);
        inspection.look(visitor, name);
    }
}
