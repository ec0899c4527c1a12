package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README's way up the chain: from the community, which could not settle it, to an agreement at the street. */
@BrowserJourney
class ChainJourneyIT {

    @ParameterizedTest
    @EnumSource(names = {"ZH_1280", "EN_390"})
    void aDisputeGoesUpByConsentAndIsSettledByInstalmentsAtTheStreet(Screen screen, Visitors visitors) {
        PreparedCase prepared = visitors.register("4栋402漏水到302").upTo(Step.HOLD_SESSION);
        new Tour(visitors.arrive(screen, "community").album("chain"), prepared).leaveTheCommunity();
        new Tour(visitors.arrive(screen, "street").album("chain-street"), prepared).settleAtTheStreet();
    }

    private static final class Tour {

        private final Visitor mediator;
        private final PreparedCase prepared;
        private final CaseFolder folder;

        Tour(Visitor mediator, PreparedCase prepared) {
            this.mediator = mediator;
            this.prepared = prepared;
            this.folder = new CaseFolder(mediator);
        }

        void leaveTheCommunity() {
            mediator.open(prepared.path());
            holdSession("调解不成", "Unresolved");
            assertThat(folder.state()).containsText(say("征询意向", "Parties deciding"));
            String nextTier = say("愿意到上一级调解", "Wants the next tier");
            folder.openTask("征询双方下一步意向", "Ask the parties what they want next")
                    .select(say("申请人想怎么办", "What the applicant wants"), nextTier)
                    .select(say("被申请人想怎么办", "What the respondent wants"), nextTier);
            folder.submit("ask-parties");
            assertThat(folder.tier("社区", "Community")).containsText(say("双方同意提级", "Escalated by consent"));
            assertThat(folder.tier("街道", "Street")).hasAttribute("aria-current", "step");
            assertThat(mediator.page().locator("#tasks-title")).hasCount(0);
            mediator.picture("case-left-to-the-street");
        }

        void settleAtTheStreet() {
            mediator.open("/tasks?state=claimable&q=4栋402漏水到302");
            assertThat(mediator.page().locator(".task-row").first()).isVisible();
            mediator.open(prepared.path());
            assertThat(folder.section("办理经过", "What has been done")).containsText(say("第 1 次调解", "Session 1"));
            folder.openTask("告知权利义务", "Give the rights notice")
                    .choose(say("告知方式", "How was notice given?"), say("书面告知", "In writing"))
                    .tick(say("已核对的材料", "Papers checked"), say("身份证明", "Proof of identity"));
            folder.submit("give-rights-notice");
            folder.openTask("确定调解员", "Appoint the mediator")
                    .select(say("调解员", "Mediator"), "陈志强")
                    .tick(say("已核对", "Checked"));
            folder.submit("appoint-mediator");
            folder.openTask("记录调查情况", "Record the investigation").write(say("调查情况", "Findings"), "案卷完整，到现场复核属实。");
            folder.submit("record-facts");
            holdSession("达成协议", "Agreement reached");
            recordAgreement();
            confirm();
            checkFirstInstalment();
        }

        private void holdSession(String chinese, String english) {
            folder.openTask("主持调解", "Hold a session")
                    .date(say("调解日期", "Date of the session"), today().toString())
                    .time(say("开始时间", "Start"), "00:00")
                    .tick(say("到场的当事人", "Parties present"), say("申请人", "Applicant"))
                    .tick(say("到场的当事人", "Parties present"), say("被申请人", "Respondent"))
                    .write(say("调解记录", "Minutes"), "双方各自陈述。")
                    .choose(say("本次调解的结果", "Result of this session"), say(chinese, english));
            folder.submit("hold-session");
        }

        private void recordAgreement() {
            folder.openTask("记录调解协议", "Record the agreement")
                    .choose(say("协议形式", "Form of the agreement"), say("书面协议", "Written"))
                    .choose(say("是否已当场履行？", "Already performed on the spot?"), say("还没有履行完", "Not fully performed yet"))
                    .instalment(today().plusDays(10).toString(), "付 3000 元")
                    .instalment(today().plusDays(40).toString(), "付 3800 元")
                    .write(say("协议内容", "Content of the agreement"), "402室分两次赔偿302室六千八百元。");
            folder.submit("record-agreement");
            assertThat(folder.state()).containsText(say("履行中", "Being performed"));
            assertThat(course().locator("ol > li")).hasCount(2);
        }

        private void confirm() {
            folder.openTask("办理司法确认", "See to judicial confirmation")
                    .choose(say("双方是否申请司法确认？", "Do the parties apply for confirmation?"), say("申请", "They apply"))
                    .date(say("向法院提出申请的日期", "Applied to the court on"), today().toString())
                    .tick(say("由双方共同申请", "Both applied together"));
            folder.submit("apply-confirmation");
            assertThat(course()).containsText(today().toString());
        }

        private void checkFirstInstalment() {
            folder.openTask("检查履行情况", "Check performance")
                    .choose(say("是否已经履行？", "Has it been performed?"), say("已履行", "Yes"))
                    .write(say("核实的情况", "What was found"), "收据在卷。");
            folder.submit("check-performance");
            assertThat(course().locator("ol > li").first()).containsText(say("已履行", "Performed on"));
            assertThat(mediator.link("办理：检查履行情况", "Open: Check performance")).isVisible();
            mediator.picture("first-instalment-performed");
        }

        private Locator course() {
            return folder.section("确认与履行", "Confirmation and performance");
        }

        private LocalDate today() {
            return LocalDate.parse(
                    mediator.page().locator("#clock").textContent().substring(0, 10));
        }

        private String say(String chinese, String english) {
            return mediator.say(chinese, english);
        }
    }
}
