package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can go wrong at reception, and that nothing typed is lost by it. */
@BrowserJourney
class IntakeFaultsIT {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @EnumSource(names = {"ZH_1280", "EN_390"})
    void whatIsMissingIsNamedAndWhatWasTypedIsKept(Screen screen, Visitors visitors) {
        Visitor mediator = visitors.arrive(screen, "community");
        NewDispute form = open(mediator);
        form.description().fill("水从天花板滴下来。");
        mediator.watch().expect(400);
        form.register().click();

        assertThat(form.problems()).isFocused();
        assertThat(mediator.page()).hasTitle(mediator.say("错误：接待登记 · 和美", "Error: New case · Hemei"));
        assertThat(form.problems()).containsText(mediator.say("请填写“标题”。", "Please fill in “Title”."));
        assertThat(form.problems())
                .containsText(mediator.say("第 2 位当事人：请填写“姓名或名称”。", "Party 2: Please fill in “Name”."));
        assertThat(form.description()).hasValue("水从天花板滴下来。");
        assertThat(form.title()).hasAttribute("aria-invalid", "true");
        assertThat(form.title())
                .hasAccessibleDescription(Pattern.compile(mediator.say("请填写“标题”。", "Please fill in “Title”\\.")));
        assertThat(form.description()).hasAttribute("aria-invalid", "false");

        form.problems().getByRole(AriaRole.LINK).nth(1).click();
        assertThat(form.category()).isFocused();
        form.fill("8栋屋顶漏水");
        form.register().click();
        mediator.arriveAtCase();
        assertThat(mediator.heading("8栋屋顶漏水")).isVisible();
    }

    @Test
    void theSameCompoundTwiceIsToldWhereItWasTicked(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        NewDispute form = open(mediator).fill("云杉苑与云杉苑");
        mediator.page().getByText("还涉及其他小区").first().click();
        Locator others = mediator.page().locator("#otherCompounds");
        others.getByLabel("云杉苑").check();
        mediator.watch().expect(400);
        form.register().click();
        assertThat(form.problems()).isFocused();
        form.problems().getByRole(AriaRole.LINK).click();
        assertThat(others).isFocused();
        assertThat(others).containsText("小区“C001”重复了。");
        assertThat(others.getByLabel("云杉苑")).isChecked();
    }

    @Test
    void aDoubleClickRegistersOnce(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        NewDispute form = open(mediator).fill("10栋双击登记");
        form.register().dblclick();
        mediator.arriveAtCase();
        assertThat(mediator.heading("10栋双击登记")).isVisible();
        assertRegisteredOnce("10栋双击登记");
    }

    @Test
    void goingBackAndRegisteringAgainDoesNotRegisterTwice(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        NewDispute form = open(mediator).fill("11栋后退再登记");
        form.register().click();
        mediator.arriveAtCase();
        mediator.page().goBack();
        mediator.watch().expect(400);
        form.register().click();
        mediator.page().waitForLoadState();
        assertRegisteredOnce("11栋后退再登记");
    }

    @Test
    void aSessionThatEndsWhileTypingCostsNothing(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_390, "community");
        NewDispute form = open(mediator).fill("12栋会话过期");
        EndedSessions sessions = new EndedSessions(database);
        sessions.end(mediator);
        form.register().click();
        sessions.logInAgain(mediator);
        mediator.arriveAtCase();
        assertThat(mediator.heading("12栋会话过期")).isVisible();
        assertThat(mediator.page().locator(".prose").first()).hasText("三楼卫生间漏水，二楼吊顶泡坏。");
        assertRegisteredOnce("12栋会话过期");
    }

    @Test
    void aPartyIsAddedAndRemovedWithoutLosingAnything(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        NewDispute form = open(mediator).fill("13栋三方");
        mediator.button("添加当事人", "").click();
        assertThat(form.partyNumber(3).getByRole(AriaRole.COMBOBOX).first()).isFocused();
        assertThat(form.title()).hasValue("13栋三方");
        mediator.button("移除第 3 位当事人", "").click();
        assertThat(form.partyNumber(3)).hasCount(0);
        assertThat(form.partyNumber(2).getByRole(AriaRole.TEXTBOX).first()).hasValue("刘洋");
    }

    private static NewDispute open(Visitor mediator) {
        mediator.open("/disputes/new");
        return new NewDispute(mediator);
    }

    private void assertRegisteredOnce(String title) {
        int registered = database.sql("select count(*) from mediation_dispute where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
        assertThat(registered).isEqualTo(1);
    }
}
