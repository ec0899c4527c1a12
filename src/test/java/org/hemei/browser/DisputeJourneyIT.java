package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first tour of the README, click by click, in both languages and on both screens. */
@BrowserJourney
class DisputeJourneyIT {

    private static final String TITLE = "3栋301漏水到201";
    private static final String AGREED = "301室当场赔偿201室两千元，双方再无争议。";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*_LARGE")
    void aDisputeGoesFromReceptionToFiling(Screen screen, Visitors visitors) {
        Visitor mediator = visitors.arrive(screen);
        new Tour(mediator).walk();
    }

    /** The tour of one mediator. */
    private static final class Tour {

        private final Visitor mediator;
        private final CaseFolder folder;

        Tour(Visitor mediator) {
            this.mediator = mediator;
            this.folder = new CaseFolder(mediator);
        }

        void walk() {
            logIn();
            openWhatBurnsMost();
            register();
            decideAdmissibility();
            recordConsent();
            giveRightsNotice();
            appointMediator();
            recordFacts();
            holdSession("还要再谈，另约时间", "More to discuss, another session follows");
            holdSession("达成协议", "Agreement reached");
            recordAgreement();
            revisit();
            archiveCase();
            seeTheWholeCase();
            seeTheLists();
            logOut();
        }

        private void logIn() {
            mediator.open("/");
            mediator.picture("login");
            mediator.logIn("community");
            assertThat(mediator.heading(mediator.say("李秀英，您好", "Hello, 李秀英"))).isVisible();
            Locator counts = mediator.page().locator(".counts");
            assertThat(counts).containsText(mediator.say("已逾期", "Overdue"));
            assertThat(counts).containsText(mediator.say("待受理", "To be accepted"));
            assertThat(counts).containsText(mediator.say("可签收", "Claimable"));
            mediator.picture("home");
        }

        private void openWhatBurnsMost() {
            mediator.link("办理下一件", "Do the next task").click();
            new TaskForm(mediator).ready();
            assertThat(mediator.page().locator(".task-state .due-overdue")).isVisible();
            mediator.picture("task-overdue");
            mediator.page().goBack();
        }

        private void register() {
            mediator.link("接待登记", "New case").first().click();
            NewDispute form = new NewDispute(mediator);
            mediator.picture("new-dispute");
            form.fill(TITLE);
            mediator.picture("new-dispute-filled");
            form.register().click();
            mediator.arriveAtCase();
            assertThat(mediator.heading(TITLE)).isVisible();
            mediator.picture("case-registered");
        }

        private void decideAdmissibility() {
            folder.openTask("审查受理条件", "Check admissibility")
                    .choose(
                            say("审查时发现了哪种情形？", "Which situation did the check find?"),
                            say("没有下列情形", "None of the following"));
            folder.submit("decide-admissibility");
            Locator deadlines = folder.section("期限", "Time limits");
            deadlines.getByText(say("怎么算的", "How it is computed")).first().click();
            assertThat(deadlines.locator("details[open] ol li").first()).isVisible();
            mediator.picture("case-admitted");
        }

        private void recordConsent() {
            folder.openTask("记录当事人意愿", "Record whether the parties consent")
                    .choose(say("被申请人是否同意调解？", "Does the respondent consent to mediation?"), say("同意调解", "Consents"))
                    .choose(say("以什么方式答复？", "How was the answer given?"), say("当面", "In person"));
            folder.submit("record-consent");
            assertThat(mediator.page().locator(".facts")).containsText(say("受理时间", "Accepted"));
            mediator.picture("case-accepted");
        }

        private void giveRightsNotice() {
            folder.openTask("告知权利义务", "Give the rights notice")
                    .choose(say("告知方式", "How was notice given?"), say("书面告知", "In writing"));
            folder.submit("give-rights-notice");
        }

        private void appointMediator() {
            folder.openTask("确定调解员", "Appoint the mediator")
                    .select(say("调解员", "Mediator"), "李秀英")
                    .tick(say("已核对", "Checked"));
            folder.submit("appoint-mediator");
        }

        private void recordFacts() {
            folder.openTask("记录调查情况", "Record the investigation")
                    .write(say("调查情况", "Findings"), "到301和201查看：防水层老化，吊顶泡坏约四平方米。");
            folder.submit("record-facts");
        }

        private void holdSession(String chinese, String english) {
            String today = clock().substring(0, 10);
            folder.openTask("主持调解", "Hold a session")
                    .date(say("调解日期", "Date of the session"), today)
                    .time(say("开始时间", "Start"), "09:30")
                    .tick(say("到场的当事人", "Parties present"), say("申请人", "Applicant"))
                    .tick(say("到场的当事人", "Parties present"), say("被申请人", "Respondent"))
                    .write(say("调解记录", "Minutes"), "双方各自陈述，愿意修复。")
                    .choose(say("本次调解的结果", "Result of this session"), say(chinese, english));
            folder.submit("hold-session");
        }

        private void recordAgreement() {
            folder.openTask("记录调解协议", "Record the agreement")
                    .choose(say("协议形式", "Form of the agreement"), say("口头协议", "Oral"))
                    .choose(say("由谁主持达成", "Reached before"), say("人民调解委员会", "The people's mediation committee"))
                    .choose(
                            say("是否已当场履行？", "Already performed on the spot?"),
                            say("已当场履行完毕", "Fully performed on the spot"))
                    .write(say("协议内容", "Content of the agreement"), AGREED);
            folder.submit("record-agreement");
        }

        private void revisit() {
            folder.openTask("回访", "Revisit the parties")
                    .choose(say("双方是否满意？", "Are both sides satisfied?"), say("满意", "Satisfied"))
                    .write(say("回访情况", "What they said"), "电话回访，不再漏水。");
            folder.submit("revisit");
        }

        private void archiveCase() {
            folder.openTask("立卷归档", "Archive the file").tick(say("已核对", "Checked"));
            folder.submit("archive-case");
        }

        private void seeTheWholeCase() {
            assertThat(folder.section("调解协议", "Agreement")).containsText(AGREED);
            assertThat(folder.section("期限", "Time limits").locator(".deadlines > li"))
                    .hasCount(3);
            assertThat(folder.section("约调", "Sessions").locator(".sessions > li"))
                    .hasCount(2);
            Locator history = folder.section("办理经过", "What has been done");
            assertThat(history).containsText("李秀英");
            assertThat(history.locator("li").first()).containsText(say("立卷归档", "Filed"));
            assertThat(history.locator("li").last()).containsText(say("接待登记", "Registered"));
            assertThat(folder.state()).containsText(say("达成口头协议", "Oral agreement"));
            mediator.picture("case-filed");
        }

        private void seeTheLists() {
            mediator.link("待办", "Tasks").click();
            assertThat(mediator.page().locator(".task-row").first()).isVisible();
            mediator.picture("tasks");
            mediator.link("纠纷", "Disputes").first().click();
            assertThat(mediator.link(TITLE, TITLE).first()).isVisible();
            assertThat(mediator.page().locator("main .due-overdue").first()).isVisible();
            mediator.picture("disputes");
        }

        private void logOut() {
            mediator.button("退出", "Log out").click();
            assertThat(mediator.page().getByText(say("您已退出登录。", "You are logged out.")))
                    .isVisible();
            mediator.picture("logged-out");
        }

        private String clock() {
            return mediator.page().locator("#clock").textContent();
        }

        private String say(String chinese, String english) {
            return mediator.say(chinese, english);
        }
    }
}
