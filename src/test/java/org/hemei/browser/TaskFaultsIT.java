package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can go wrong at a task's form, and that nothing typed is lost by it. */
@BrowserJourney
class TaskFaultsIT {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @EnumSource(names = {"ZH_390", "EN_1280"})
    void whatIsMissingIsNamedAtItsFieldUntilItIsMended(Screen screen, Visitors visitors) {
        Visitor mediator = visitors.arrive(screen, "community");
        TaskForm form = open(mediator, visitors.register("14栋缺填"), Step.RECORD_CONSENT);
        String means = mediator.say("以什么方式答复？", "How was the answer given?");
        form.choose(means, mediator.say("当面", "In person"));
        form.submitButton().click();

        assertThat(form.problems()).isFocused();
        assertThat(mediator.page())
                .hasTitle(Pattern.compile(mediator.say("^错误：记录当事人意愿", "^Error: Record whether the parties consent")));
        String question = mediator.say("被申请人是否同意调解？", "Does the respondent consent to mediation?");
        assertThat(form.problems()).containsText(question);
        assertThat(form.field(question)).containsText(mediator.say("此项必填。", "Field is required."));
        form.problems().getByRole(AriaRole.LINK).click();
        assertThat(form.option(question, mediator.say("同意调解", "Consents"))).isFocused();
        form.choose(question, mediator.say("同意调解", "Consents"));
        assertThat(form.field(question)).not().containsText(mediator.say("此项必填。", "Field is required."));
        form.submit();
        assertThat(mediator.page().locator(".case-state").first()).containsText(mediator.say("已受理", "Accepted"));
    }

    @Test
    void whatOnlyTheServerCanJudgeIsToldAtItsFieldAndNothingIsLost(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community").album("faults");
        TaskForm form = open(mediator, visitors.register("15栋口头协议"), Step.RECORD_AGREEMENT);
        form.choose("协议形式", "口头协议").choose("是否已当场履行？", "还没有履行完").write("协议内容", "下个月修好。");
        mediator.watch().expect(400);
        form.submitButton().click();

        assertThat(form.problems()).isFocused();
        assertThat(form.problems()).containsText("只有当场履行完毕的才可以用口头协议");
        assertThat(form.field("协议形式")).containsText("只有当场履行完毕的才可以用口头协议");
        assertThat(form.text("协议内容")).hasValue("下个月修好。");
        mediator.picture("refused-by-the-server");
        form.choose("协议形式", "书面协议").submit();
        assertThat(mediator.page().locator(".prose", new Page.LocatorOptions().setHasText("下个月修好。")))
                .isVisible();
    }

    @Test
    void aDoubleClickSubmitsOnce(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        TaskForm form = open(mediator, visitors.register("16栋双击提交"), Step.HOLD_SESSION);
        String today = mediator.page().locator("#clock").textContent().substring(0, 10);
        form.date("调解日期", today)
                .time("开始时间", "00:00")
                .tick("到场的当事人", "申请人")
                .write("调解记录", "下周再谈。")
                .choose("本次调解的结果", "还要再谈，另约时间");
        form.submitButton().dblclick();
        mediator.arriveAtCase();
        assertThat(mediator.page().locator(".sessions > li")).hasCount(1);
    }

    @Test
    void aSessionThatEndsWhileTypingCostsNothing(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community").album("faults");
        TaskForm form = open(mediator, visitors.register("17栋会话过期"), Step.RECORD_FACTS);
        form.write("调查情况", "会话过期前写下的事实。");
        EndedSessions sessions = new EndedSessions(database);
        sessions.end(mediator);
        form.submitButton().click();
        assertThat(mediator.page().locator("#login-dialog")).isVisible();
        mediator.picture("session-ended");
        sessions.logInAgain(mediator);
        mediator.arriveAtCase();
        assertThat(mediator.page().getByText("会话过期前写下的事实。")).isVisible();
    }

    @Test
    void aDraftThatCannotBeSavedAnyMoreSaysWhatToDo(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        TaskForm form = open(mediator, visitors.register("18栋暂存过期"), Step.RECORD_FACTS);
        EndedSessions sessions = new EndedSessions(database);
        sessions.end(mediator);
        form.write("调查情况", "写到一半。");
        assertThat(form.draftStatus()).containsText("登录已过期");
        mediator.button("暂存", "").click();
        sessions.logInAgain(mediator);
        assertThat(form.draftStatus()).containsText("已暂存");
    }

    @Test
    void theCalendarSpeaksChineseAndBeginsOnMonday(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_390, "community").album("faults");
        TaskForm form = open(mediator, visitors.register("19栋日历"), Step.GIVE_RIGHTS_NOTICE);
        form.text("告知日期").click();
        Locator calendar = mediator.page().locator(".flatpickr-calendar.open");
        assertThat(calendar.locator(".flatpickr-weekday"))
                .hasText(new String[] {"周一", "周二", "周三", "周四", "周五", "周六", "周日"});
        assertThat(calendar.getByRole(AriaRole.COMBOBOX)).hasAccessibleName("月");
        assertThat(calendar.locator(".flatpickr-day.selected"))
                .hasAccessibleName(Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日"));
        mediator.picture("calendar");
    }

    private static TaskForm open(Visitor mediator, PreparedCase prepared, Step step) {
        mediator.open(prepared.upTo(step).taskPath(step));
        return new TaskForm(mediator).ready();
    }
}
