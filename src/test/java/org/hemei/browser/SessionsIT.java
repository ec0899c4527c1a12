package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mediator arranges a session, finds it again by its day, and sees how far the case has come. */
@BrowserJourney
class SessionsIT {

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"ZH_1280", "EN_390"})
    void aSessionIsArrangedAndFoundByItsDay(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        PreparedCase prepared = visitors.register("9栋约调").upTo(Step.HOLD_SESSION);
        Visitor mediator = visitors.arrive(screen, "community").album("sessions");
        mediator.watch().expect(400);
        mediator.open(prepared.path());
        Page page = mediator.page();
        page.locator("summary", summary(mediator.say("约定调解时间", "Arrange a session")))
                .click();
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        page.locator("#session-at").fill(day + "T21:30");
        page.locator("#session-respondent").uncheck();
        mediator.button("约定并通知", "Arrange and notify").click();
        assertThat(page.locator(".error-summary")).isFocused();
        inspection.look(mediator, "arrange-with-warnings");
        page.locator("#session-sure").check();
        mediator.button("约定并通知", "Arrange and notify").click();
        assertThat(page.locator(".next-session")).containsText(day + " 21:30");
        inspection.look(mediator, "arranged");

        mediator.open("/sessions?scope=OFFICE&day=" + day);
        assertThat(page.locator(".day-sessions")).containsText("21:30");
        inspection.look(mediator, "day");
        mediator.open("/sessions?scope=OFFICE&week=" + day);
        inspection.look(mediator, "week");
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"ZH_1280", "EN_390"})
    void theProcessIsDrawnWhenAskedFor(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        PreparedCase prepared = visitors.register("9栋流程").upTo(Step.HOLD_SESSION);
        Visitor mediator = visitors.arrive(screen, "community").album("diagram");
        mediator.open(prepared.path());
        Page page = mediator.page();
        assertThat(page.locator("script[data-draws]")).hasCount(0);
        page.locator("details[data-diagram] > summary").click();
        assertThat(page.locator(".djs-element.walk-now[data-element-id=callActivity_communityTier]"))
                .hasCount(1);
        assertThat(page.locator(".bjs-powered-by")).isVisible();
        page.locator("#diagram-walk").selectOption(new String[] {
            page.locator("#diagram-walk option").nth(1).getAttribute("value")
        });
        assertThat(page.locator(".djs-element.walk-now[data-element-id=userTask_holdSession]"))
                .hasCount(1);
        assertThat(page.locator(".diagram-steps li[aria-current=step]").last())
                .containsText(mediator.say("主持调解", "Hold a session"));
        inspection.look(mediator, "case-with-diagram");
        mediator.open(prepared.path() + "/course");
        inspection.look(mediator, "course");
        assertThat(inspection.findings()).isEmpty();
    }

    private static Page.LocatorOptions summary(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
