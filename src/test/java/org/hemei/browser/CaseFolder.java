package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The page of a case, from which a visitor opens its tasks one after the other. */
final class CaseFolder {

    private final Visitor visitor;

    CaseFolder(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Opens a task of the case by its name. */
    TaskForm openTask(String chinese, String english) {
        visitor.link("办理：" + chinese, "Open: " + english).click();
        assertThat(visitor.heading(visitor.say(chinese, english))).isVisible();
        return new TaskForm(visitor).ready();
    }

    /** Submits the task that is filled in, keeps a picture of it, and is back at the case. */
    void submit(String picture) {
        visitor.picture(picture);
        new TaskForm(visitor).submit();
    }

    Locator section(String chinese, String english) {
        return visitor.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHas(visitor.heading(visitor.say(chinese, english))));
    }

    Locator state() {
        return visitor.page().locator(".case-state").first();
    }

    Locator tier(String chinese, String english) {
        return section("四级调解", "The four tiers")
                .locator(".tiers > li")
                .filter(new Locator.FilterOptions().setHasText(visitor.say(chinese, english)));
    }
}
