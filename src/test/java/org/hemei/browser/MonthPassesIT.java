package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.hemei.platform.clock.OwnEngineTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

/** A month ends in a city of its own, since it ends for every case there is. */
@BrowserJourney
@ExtendWith(OwnEngineTime.class)
@TestPropertySource(properties = "hemei.clock.start=2026-03-02T09:00")
class MonthPassesIT {

    @Test
    void whenTheMonthEndsTheMediatorIsToAskTheParties(Visitors visitors) {
        PreparedCase prepared = visitors.register("28栋一个月").upTo(Step.RECORD_FACTS);
        Visitor administrator = visitors.arrive(Screen.ZH_1280, "admin").album("month");
        administrator.page().getByText("演示时钟").click();
        assertThat(administrator.page().locator(".big-clock")).containsText("2026-03-02");
        administrator.button("前进 1 个月", "").click();
        assertThat(administrator.page().getByText(Pattern.compile("途中办了 \\d+ 项到期事项")))
                .isVisible();
        assertThat(administrator.page().locator(".big-clock")).containsText("2026-04-02");
        administrator.button("前进 1 天", "").click();
        assertThat(administrator.page().locator(".big-clock")).containsText("2026-04-03");
        administrator.picture("clock-after-a-month");

        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community").album("month");
        mediator.open(prepared.path());
        CaseFolder folder = new CaseFolder(mediator);
        assertThat(folder.state()).containsText("征询意向");
        assertThat(folder.section("办理经过", "")).containsText("届满，须征询双方意向");
        mediator.picture("case-after-a-month");
        folder.openTask("征询双方下一步意向", "").select("申请人想怎么办", "愿意延期，在本级再谈").select("被申请人想怎么办", "愿意延期，在本级再谈");
        folder.submit("both-want-more-time");
        assertThat(folder.state()).containsText("调解中");
        assertThat(folder.section("期限", "")).containsText("延长后的调解期限");
        mediator.picture("case-extended");
    }
}
