package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two people, or one person in two windows, at one task: who was first is told, and nobody loses what they typed. */
@BrowserJourney
class ConflictsIT {

    private static final Pattern SUBMITTED_BY_LI = Pattern.compile("李秀英 已于 \\d\\d:\\d\\d 提交");

    @Test
    void theSecondMediatorSeesWhoWasFirstAndWhatTheyTyped(Visitors visitors) {
        PreparedCase prepared = visitors.register("20栋两人办理");
        String path = prepared.upTo(Step.RECORD_CONSENT).taskPath(Step.RECORD_CONSENT);
        Visitor first = visitors.arrive(Screen.ZH_1280, "community");
        Visitor second = visitors.arrive(Screen.ZH_390, "community2").album("faults");
        TaskForm firstForm = open(first, path);
        TaskForm secondForm = open(second, path);
        // What is kept by itself may be the first to be told that the task is done.
        second.watch().expect(409);
        secondForm.choose("被申请人是否同意调解？", "不同意调解").choose("以什么方式答复？", "电话");
        firstForm.choose("被申请人是否同意调解？", "同意调解").choose("以什么方式答复？", "当面").submit();

        secondForm.submitButton().click();
        assertThat(secondForm.conflict()).isFocused();
        assertThat(secondForm.conflict()).containsText(SUBMITTED_BY_LI);
        assertThat(secondForm.conflict()).containsText("不同意调解");
        assertThat(secondForm.conflict()).containsText("电话");
        assertThat(secondForm.conflict()).containsText("当面 ≠ 不同");
        assertThat(second.page()).hasTitle(Pattern.compile("^错误："));
        second.picture("conflict");
        second.link("看案件现在的情况", "").click();
        second.arriveAtCase();
        assertThat(second.page().locator(".case-state").first()).containsText("已受理");
    }

    @Test
    void whoFillsInATaskThatAnotherClaimsIsToldWhoHoldsIt(Visitors visitors) {
        PreparedCase prepared = visitors.register("21栋被签收");
        String path = prepared.upTo(Step.RECORD_CONSENT).taskPath(Step.RECORD_CONSENT);
        Visitor late = visitors.arrive(Screen.EN_1280, "community2");
        TaskForm form = open(late, path)
                .choose("Does the respondent consent to mediation?", "Consents")
                .choose("How was the answer given?", "By telephone");
        Visitor quick = visitors.arrive(Screen.ZH_1280, "community");
        quick.open(path);
        quick.button("签收", "").click();
        assertThat(quick.page().locator(".task-state .holder")).containsText("我");

        late.watch().expect(409);
        form.submitButton().click();
        assertThat(form.conflict()).isFocused();
        assertThat(form.conflict()).containsText("李秀英");
        assertThat(form.conflict()).containsText("By telephone");
    }

    @Test
    void goingBackAfterSubmittingTellsWhoSubmitted(Visitors visitors) {
        PreparedCase prepared = visitors.register("22栋后退");
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community").album("faults");
        String path = prepared.upTo(Step.RECORD_CONSENT).taskPath(Step.RECORD_CONSENT);
        open(mediator, path)
                .choose("被申请人是否同意调解？", "同意调解")
                .choose("以什么方式答复？", "当面")
                .submit();
        mediator.watch().expect(409);
        mediator.page().goBack();
        assertThat(mediator.page().locator("main"))
                .containsText(Pattern.compile("李秀英已于 \\d\\d-\\d\\d \\d\\d:\\d\\d 提交了这项任务"));
        mediator.picture("back-after-submitting");
    }

    @Test
    void theSameFormInASecondWindowIsNotSubmittedTwice(Visitors visitors) {
        PreparedCase prepared = visitors.register("23栋两个窗口");
        String path = prepared.upTo(Step.RECORD_FACTS).taskPath(Step.RECORD_FACTS);
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        // What the first window keeps by itself may come after the second has submitted.
        mediator.watch().expect(409);
        open(mediator, path).write("调查情况", "第一个窗口写的。");
        Page firstWindow = mediator.page();
        mediator.openWindow();
        open(mediator, path).write("调查情况", "第二个窗口写的。").submit();

        mediator.turnTo(firstWindow);
        TaskForm form = new TaskForm(mediator);
        form.submitButton().click();
        assertThat(form.conflict()).containsText(SUBMITTED_BY_LI);
        assertThat(form.conflict()).containsText("第一个窗口写的。");
    }

    @Test
    void aTaskOfTheListThatAnotherHasClaimedSaysSo(Visitors visitors) {
        PreparedCase prepared = visitors.register("24栋列表签收");
        prepared.upTo(Step.RECORD_CONSENT);
        Visitor slow = visitors.arrive(Screen.ZH_1280, "community2");
        slow.open("/tasks?state=claimable&q=24栋列表签收");
        Visitor quick = visitors.arrive(Screen.ZH_1280, "community");
        quick.open("/tasks?state=claimable&q=24栋列表签收");
        quick.button("签收：24栋列表签收", "").click();
        assertThat(quick.page().locator("#status")).hasText("已签收：24栋列表签收");
        assertThat(quick.link("24栋列表签收", "")).isFocused();

        slow.watch().expect(409);
        slow.button("签收：24栋列表签收", "").click();
        assertThat(slow.page().locator("#status")).containsText("李秀英");
    }

    private static TaskForm open(Visitor visitor, String path) {
        visitor.open(path);
        return new TaskForm(visitor).ready();
    }
}
