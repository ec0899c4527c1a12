package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mediator leaves for a week: who enters it, who sees it, and how their work goes on. */
@BrowserJourney
class StaffPagesIT {

    static Stream<Screen> screens() {
        return EveryPageIT.screens();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void theWorkOfSomebodyAwayGoesOn(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        PreparedCase prepared = visitors.register("8栋雨棚").upTo(Step.RECORD_FACTS);
        Visitor lead = visitors.arrive(screen, "street.lead").album("staff");
        lead.watch().expect(400);
        lead.open("/staff");
        inspection.look(lead, "staff");
        enterAbsence(lead, inspection);

        Visitor colleague = visitors.arrive(screen, "community2").album("staff-colleague");
        colleague.open("/tasks?state=claimable&q=8栋雨棚");
        assertThat(colleague.page().locator(".away").first()).isVisible();
        inspection.look(colleague, "tasks-of-somebody-away");
        colleague.open(prepared.taskPath(Step.RECORD_FACTS));
        new TaskForm(colleague).ready();
        inspection.look(colleague, "task-of-somebody-away");

        reassign(lead, prepared, inspection);
        Visitor administrator = visitors.arrive(screen, "admin").album("staff-administrator");
        administrator.open("/staff");
        inspection.look(administrator, "staff");

        lead.open("/staff");
        lead.button("提前结束：李秀英的外出", "End early: absence of 李秀英").click();
        assertThat(lead.page().locator(".notice-success")).isVisible();
        assertThat(inspection.findings()).isEmpty();
    }

    private static void enterAbsence(Visitor lead, Inspection inspection) {
        unfold(lead, "代办规则", "The rule of cover");
        unfold(lead, "登记外出", "Enter an absence");
        lead.page().locator("#username").selectOption("community");
        lead.button("登记", "Enter").click();
        assertThat(lead.page().locator(".error-summary")).isFocused();
        inspection.look(lead, "staff-with-errors");
        lead.page().locator("#reason").fill("参加业务培训");
        lead.button("登记", "Enter").click();
        assertThat(lead.page().locator(".notice-success")).isVisible();
        inspection.look(lead, "staff-with-an-absence");
    }

    private static void reassign(Visitor lead, PreparedCase prepared, Inspection inspection) {
        lead.open(prepared.taskPath(Step.RECORD_FACTS));
        new TaskForm(lead).ready();
        Locator form = lead.page().locator("form[action$='/assign']");
        form.locator("button").click();
        assertThat(lead.page().locator(".error-summary")).isFocused();
        inspection.look(lead, "task-overseen-with-errors");
        form.locator("#assignee").selectOption(new SelectOption().setLabel("王建国"));
        form.locator("#reason").fill("李秀英外出培训");
        form.locator("button").click();
        assertThat(lead.page().locator(".notice-success")).isVisible();
        inspection.look(lead, "tasks-overseen");
    }

    private static void unfold(Visitor visitor, String chinese, String english) {
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText(visitor.say(chinese, english)))
                .click();
    }
}
