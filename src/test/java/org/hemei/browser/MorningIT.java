package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ten tasks one after the other, as they lie on the desk in the morning, without a mouse. */
@BrowserJourney
class MorningIT {

    private static final int TASKS = 10;

    @Test
    void tenTasksAreDoneOneAfterTheOtherByKeysAlone(Visitors visitors) {
        for (int number = 1; number <= TASKS; number++) {
            PreparedCase.register(visitors.address(), "晨间第" + number + "件", "elsewhere", "C005");
        }
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "elsewhere").album("morning");
        new Walk(mediator).walk();
    }

    private static final class Walk {

        private final Visitor mediator;
        private final Keyboard keyboard;
        private final Set<String> done = new LinkedHashSet<>();

        Walk(Visitor mediator) {
            this.mediator = mediator;
            this.keyboard = new Keyboard(mediator);
        }

        void walk() {
            openFromTheList();
            while (done.size() < TASKS) {
                TaskForm form = new TaskForm(mediator).ready();
                String task = address();
                answer(form);
                done.add(task);
                keyboard.press("Control+Enter");
                mediator.page().waitForCondition(() -> !address().equals(task));
            }
            mediator.picture("after-ten");
            mediator.watch().expect(409);
            done.forEach(this::isOver);
        }

        /** Without the place in the page that the link to its text leaves behind. */
        private String address() {
            return mediator.page().url().replaceFirst("#.*", "");
        }

        /** With the letters of the list: down and up, help, take it on, open it. */
        private void openFromTheList() {
            mediator.open("/tasks?state=claimable&q=%E6%99%A8%E9%97%B4");
            Locator rows = mediator.page().locator("#worklist .row-link");
            assertThat(rows).hasCount(TASKS);
            keyboard.press("j");
            assertThat(rows.first()).isFocused();
            keyboard.press("j").press("k");
            assertThat(rows.first()).isFocused();
            keyboard.press("c");
            assertThat(rows.first().locator("xpath=ancestor::tr")).containsText("我");
            mediator.picture("list");
            rows.first().focus();
            keyboard.press("Enter");
        }

        private void answer(TaskForm task) {
            Locator heading = mediator.page().locator("main h1");
            keyboard.skipToContent();
            if (heading.innerText().contains("审查受理条件")) {
                choose(task, "审查时发现了哪种情形？", "没有下列情形");
            } else if (heading.innerText().contains("告知权利义务")) {
                choose(task, "告知方式", "当面告知");
            } else {
                assertThat(heading).containsText("记录当事人意愿");
                choose(task, "被申请人是否同意调解？", "同意调解");
                choose(task, "以什么方式答复？", "电话");
            }
        }

        private void choose(TaskForm task, String question, String option) {
            Locator first = task.group(question).getByRole(AriaRole.RADIO).first();
            keyboard.tabTo(first).arrowToRadio(task.option(question, option));
        }

        private void isOver(String task) {
            mediator.page().navigate(task);
            assertThat(mediator.page().locator("main")).containsText(Pattern.compile("已于 .* 提交了这项任务"));
            assertThat(mediator.button("提交", "Submit")).hasCount(0);
        }
    }
}
