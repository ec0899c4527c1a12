package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of a case's tasks, empty, with errors, and with everything shown that it can ask. */
@BrowserJourney
class EveryTaskIT {

    @ParameterizedTest
    @MethodSource("org.hemei.browser.EveryPageIT#screens")
    void theStepsOfTheShortestWayCanBeDoneByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor mediator = visitors.arrive(screen, "community").album("tasks");
        Visitor colleague = visitors.arrive(screen, "community2").album("tasks-of-another");
        PreparedCase prepared = visitors.register("2栋502噪声");
        for (Step step : Step.SHORTEST_WAY) {
            seeEmptyAndWithErrors(mediator, inspection, prepared, step);
            if (step == Step.RECORD_FACTS) {
                colleague.open(prepared.taskPath(step));
                new TaskForm(colleague).ready();
                inspection.look(colleague, "task-held-by-another");
            }
            prepared.complete(step);
        }
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.hemei.browser.EveryPageIT#screens")
    void whatFollowsASessionCanBeDoneByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor mediator = visitors.arrive(screen, "community").album("tasks-after-the-session");
        seeEmptyAndWithErrors(mediator, inspection, visitors.register("2栋503噪声").unresolved(), Step.ASK_PARTIES);
        PreparedCase agreed = visitors.register("2栋504噪声").agreedByInstalments();
        seeEmptyAndWithErrors(mediator, inspection, agreed, Step.APPLY_CONFIRMATION);
        new TaskForm(mediator)
                .choose(
                        mediator.say("双方是否申请司法确认？", "Do the parties apply for confirmation?"),
                        mediator.say("申请", "They apply"));
        inspection.look(mediator, "apply-confirmation-wanted");
        seeEmptyAndWithErrors(mediator, inspection, agreed, Step.CHECK_PERFORMANCE);
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.hemei.browser.EveryPageIT#screens")
    void longFormsCanBeFilledInByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor mediator = visitors.arrive(screen, "community").album("tasks-unfolded");
        PreparedCase tested = visitors.register("2栋505噪声").upTo(Step.RECORD_FACTS);
        mediator.open(tested.taskPath(Step.RECORD_FACTS));
        new TaskForm(mediator)
                .ready()
                .tick(mediator.say("需要第三方检测", "An expert test is needed"))
                .tick(mediator.say("双方同意：检测期间不计入", "Both sides agree: the days of the test"));
        inspection.look(mediator, "record-facts-with-test");

        PreparedCase agreed = visitors.register("2栋506噪声").upTo(Step.RECORD_AGREEMENT);
        mediator.open(agreed.taskPath(Step.RECORD_AGREEMENT));
        TaskForm agreement = new TaskForm(mediator)
                .ready()
                .choose(mediator.say("协议形式", "Form of the agreement"), mediator.say("书面协议", "Written"))
                .choose(
                        mediator.say("是否已当场履行？", "Already performed on the spot?"),
                        mediator.say("还没有履行完", "Not fully performed yet"))
                .instalment("2099-01-31", "付 3000 元")
                .instalment("2099-02-28", "付 3800 元")
                .tick(mediator.say("只就一部分达成协议", "Only part of the dispute is settled"));
        inspection.look(mediator, "agreement-by-instalments");
        mediator.button("添加一项", "Add new").click();
        agreement.submitButton().click();
        assertThat(agreement.problems()).isFocused();
        assertThat(agreement.problems()).containsText(mediator.say("第 3 项 到期日期", "No. 3 Due on"));
        inspection.look(mediator, "agreement-by-instalments-with-errors");
        assertThat(inspection.findings()).isEmpty();
    }

    private static void seeEmptyAndWithErrors(
            Visitor mediator, Inspection inspection, PreparedCase prepared, Step step) {
        String name = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        mediator.open(prepared.taskPath(step));
        TaskForm form = new TaskForm(mediator).ready();
        assertThat(mediator.page().locator(".fjs-powered-by-link")).isVisible();
        inspection.look(mediator, name);
        form.submitButton().click();
        assertThat(form.problems()).isFocused();
        inspection.look(mediator, name + "-with-errors");
    }
}
