package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is typed into a task's form is kept without being asked for. */
@BrowserJourney
class DraftsIT {

    @Test
    void aDraftSavesItselfAndIsThereAfterReloading(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        TaskForm form = open(mediator, visitors.register("25栋草稿"), Step.HOLD_SESSION);
        form.date("调解日期", "2026-11-20")
                .time("开始时间", "09:30")
                .tick("到场的当事人", "被申请人")
                .write("调解记录", "写到一半的记录。");
        assertThat(form.draftStatus()).containsText("已暂存");
        mediator.page().reload();
        form.ready();
        assertThat(form.draftStatus()).containsText("已暂存");
        assertThat(form.text("调解日期")).hasValue("2026-11-20");
        assertThat(form.time("开始时间")).hasValue("09:30");
        assertThat(form.option("到场的当事人", "被申请人")).isChecked();
        assertThat(form.option("到场的当事人", "申请人")).not().isChecked();
        assertThat(form.text("调解记录")).hasValue("写到一半的记录。");
    }

    @Test
    void theLanguageIsSwitchedInTheMiddleOfAFormAndNothingIsLost(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community").album("faults");
        TaskForm form = open(mediator, visitors.register("26栋换语言"), Step.HOLD_SESSION);
        form.date("调解日期", "2026-11-20").time("开始时间", "09:30").write("调解记录", "换语言之前写的。");
        mediator.page().locator("a[hreflang='en']").click();

        assertThat(mediator.heading("Hold a session")).isVisible();
        form.ready();
        assertThat(form.text("Date of the session")).hasValue("2026-11-20");
        assertThat(form.text("Minutes")).hasValue("换语言之前写的。");
        form.text("Date of the session").click();
        assertThat(mediator.page()
                        .locator(".flatpickr-calendar.open .flatpickr-weekday")
                        .first())
                .hasText("Sun");
        assertThat(mediator.page().locator(".flatpickr-calendar.open select")).containsText("November");
        mediator.button("Submit", "Submit").click();
        assertThat(form.problems()).isFocused();
        assertThat(form.problems()).containsText("Parties present: Field is required.");
        assertThat(form.text("Minutes")).hasValue("换语言之前写的。");
        mediator.picture("switched-to-english");
    }

    @Test
    void whoClaimsAfterTypingKeepsWhatTheyTyped(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community2");
        TaskForm form = open(mediator, visitors.register("27栋先写后签收"), Step.RECORD_CONSENT);
        form.choose("以什么方式答复？", "书面");
        mediator.button("签收", "").click();
        assertThat(mediator.page().locator(".task-state .holder")).containsText("我");
        assertThat(form.ready().option("以什么方式答复？", "书面")).isChecked();
    }

    private static TaskForm open(Visitor mediator, PreparedCase prepared, Step step) {
        mediator.open(prepared.upTo(step).taskPath(step));
        return new TaskForm(mediator).ready();
    }
}
