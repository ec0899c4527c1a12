package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A mediator without a mouse: nothing here but keys. */
@BrowserJourney
class KeyboardJourneyIT {

    @Test
    void aCaseIsRegisteredAcceptedAndGivenAMediatorByKeysAlone(Visitors visitors) {
        Visitor mediator = visitors.arrive(Screen.ZH_1280).album("keyboard");
        new Walk(mediator).walk();
    }

    private static final class Walk {

        private final Visitor mediator;
        private final Keyboard keyboard;
        private final NewDispute intake;

        Walk(Visitor mediator) {
            this.mediator = mediator;
            this.keyboard = new Keyboard(mediator);
            this.intake = new NewDispute(mediator);
        }

        void walk() {
            logIn();
            register();
            admit();
            consent();
            giveNotice();
            appoint();
        }

        private void logIn() {
            mediator.open("/login");
            assertThat(mediator.page().locator("#username")).isFocused();
            keyboard.type("community").press("Tab").type(Visitor.PASSWORD).press("Enter");
            assertThat(mediator.heading("李秀英，您好")).isVisible();
        }

        private void register() {
            keyboard.skipToContent()
                    .tabTo(mediator.page().locator("main").getByRole(AriaRole.LINK, named("接待登记")))
                    .press("Enter");
            assertThat(mediator.heading("接待登记")).isVisible();
            keyboard.skipToContent().tabTo(intake.title()).type("9栋902装修噪声");
            keyboard.arrowTo(intake.category(), "噪声扰民").tabTo(intake.description());
            keyboard.type("周末清晨打孔，邻居不得休息。");
            keyboard.arrowTo(intake.compound(), "云杉苑（云杉社区）").arrowTo(intake.source(), "口头申请");
            party(1, "申请人", "陈静");
            party(2, "被申请人", "高鹏");
            mediator.picture("new-dispute");
            keyboard.tabTo(intake.register()).press("Enter");
            mediator.arriveAtCase();
        }

        private void party(int number, String role, String name) {
            Locator party = intake.partyNumber(number);
            keyboard.arrowTo(party.getByRole(AriaRole.COMBOBOX, named("身份")), role);
            keyboard.tabTo(party.getByRole(AriaRole.TEXTBOX, named("姓名或名称"))).type(name);
            keyboard.arrowTo(party.getByRole(AriaRole.COMBOBOX, named("类别")), "个人");
        }

        private void admit() {
            openTask("审查受理条件");
            choose("审查时发现了哪种情形？", "没有下列情形");
            submit();
        }

        private void consent() {
            openTask("记录当事人意愿");
            choose("被申请人是否同意调解？", "同意调解");
            choose("以什么方式答复？", "电话");
            submit();
            assertThat(mediator.page().getByText("受理时间")).isVisible();
        }

        private void giveNotice() {
            openTask("告知权利义务");
            Locator date = form().getByRole(AriaRole.TEXTBOX, named("告知日期").setExact(false));
            String today = date.inputValue();
            keyboard.tabTo(date).press("ArrowDown").press("ArrowLeft").press("ArrowRight");
            assertThat(mediator.page().locator(".flatpickr-calendar.open")).isVisible();
            mediator.picture("calendar");
            keyboard.press("Enter");
            assertThat(date).hasValue(today);
            choose("告知方式", "当面告知");
            submit();
        }

        private void appoint() {
            openTask("确定调解员");
            keyboard.arrowTo(form().getByRole(AriaRole.COMBOBOX), "王建国")
                    .tabTo(form().getByRole(AriaRole.CHECKBOX))
                    .press("Space");
            submit();
            assertThat(mediator.page().locator(".facts").first()).containsText("王建国");
            assertThat(mediator.page().locator(".case-state")).containsText("调解中");
            mediator.picture("case-with-mediator");
        }

        private void openTask(String step) {
            keyboard.skipToContent().tabTo(mediator.link("办理：" + step, "")).press("Enter");
            assertThat(mediator.heading(step)).isVisible();
            new TaskForm(mediator).ready();
            keyboard.skipToContent();
        }

        private void choose(String question, String option) {
            TaskForm task = new TaskForm(mediator);
            Locator first = task.group(question).getByRole(AriaRole.RADIO).first();
            keyboard.tabTo(first).arrowToRadio(task.option(question, option));
        }

        private void submit() {
            keyboard.tabTo(mediator.button("提交", "")).press("Enter");
            mediator.arriveAtCase();
        }

        private Locator form() {
            return mediator.page().locator("#task-form");
        }

        private static Locator.GetByRoleOptions named(String name) {
            return new Locator.GetByRoleOptions().setName(name).setExact(true);
        }
    }
}
