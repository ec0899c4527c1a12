package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page there is, in every state that looks different.
 *
 * <p>English on the phone, where it is tightest; the journeys walk in Chinese on the wide screen, and {@code
 * -Dbrowser.everyScreen=true} takes every page through both languages, both widths and both sizes of text.
 */
@BrowserJourney
class EveryPageIT {

    static Stream<Screen> screens() {
        return Boolean.getBoolean("browser.everyScreen") ? Stream.of(Screen.values()) : Stream.of(Screen.EN_390);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void pagesOfThePortalCanBeUsedByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor stranger = visitors.arrive(screen).album("portal");
        see(stranger, inspection, "/login", "login");
        see(stranger, inspection, "/login?error", "login-failed");
        see(stranger, inspection, "/login?expired", "login-expired");
        see(stranger, inspection, "/check", "check-of-papers");
        see(stranger, inspection, "/check/0000000000000000", "check-of-papers-unknown");
        see(stranger, inspection, "/deadline", "deadline");
        see(stranger, inspection, "/deadline?rule=election.filing&start=2026-08-20", "deadline-answer");
        see(stranger, inspection, "/deadline?amount=90&unit=DAY&direction=BEFORE&start=2099-01-31", "deadline-own");
        stranger.watch().expect(400);
        see(stranger, inspection, "/deadline?amount=x&unit=DAY&direction=AFTER&start=x", "deadline-with-errors");
        see(stranger, inspection, "/tally?totalArea=x&yesArea=-1", "tally-with-errors");
        see(stranger, inspection, "/tally", "tally");
        see(stranger, inspection, "/tally?by=units", "tally-list");
        see(stranger, inspection, "/tally?example=A", "tally-passed");
        see(stranger, inspection, "/tally?example=B", "tally-no-quorum");
        see(stranger, inspection, "/tally?example=C", "tally-no-majority");
        Visitor mediator = visitors.arrive(screen, "community").album("portal-mediator");
        inspection.look(mediator, "home");
        mediator.watch().expect(404);
        see(mediator, inspection, "/messages", "messages-none");
        see(mediator, inspection, "/messages/papers", "papers-none");
        see(mediator, inspection, "/messages/settings", "mail-settings");
        see(mediator, inspection, "/nowhere", "not-found");
        assertThat(mediator.heading(mediator.say("找不到这一页", "Page not found"))).isVisible();
        inspection.look(visitors.arrive(screen, "district").album("portal-idle"), "home");
        Visitor auditor = visitors.arrive(screen, "auditor").album("portal-auditor");
        inspection.look(auditor, "home");
        see(auditor, inspection, "/disputes", "disputes");
        see(auditor, inspection, "/subsidies", "subsidies");
        see(auditor, inspection, "/subsidies?month=2020-01", "subsidies-none");
        see(auditor, inspection, "/cockpit/audit", "audit");
        auditor.button("开始核对", "Check now").click();
        see(auditor, inspection, "/cockpit/audit?person=没有这个人", "audit-not-found");
        auditor.watch().expect(400);
        see(auditor, inspection, "/cockpit/audit?from=2026-05-02&to=2026-05-01", "audit-with-errors");
        Visitor administrator = visitors.arrive(screen, "admin").album("portal-administrator");
        inspection.look(administrator, "home");
        see(administrator, inspection, "/demo/clock", "demo-clock");
        see(administrator, inspection, "/cockpit/audit", "audit");
        see(administrator, inspection, "/rules?profile=hangzhou", "rules");
        see(administrator, inspection, "/rules?profile=hefei", "rules-not-read");
        see(administrator, inspection, "/calendar", "holidays");
        see(administrator, inspection, "/calendar?year=2027", "holidays-provisional");
        see(administrator, inspection, "/cockpit/mail", "mail-queue-empty");
        administrator.watch().expect(403);
        see(administrator, inspection, "/disputes", "forbidden");
        assertThat(administrator.heading(administrator.say("您没有权限", "You may not do this")))
                .isVisible();
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void listsCanBeUsedByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor busy = visitors.arrive(screen, "community").album("lists");
        Visitor idle = visitors.arrive(screen, "district").album("lists-empty");
        for (String filter : new String[] {"mine", "claimable", "overdue", "all"}) {
            see(busy, inspection, "/tasks?state=" + filter, "tasks-" + filter);
            see(idle, inspection, "/tasks?state=" + filter, "tasks-" + filter);
        }
        see(busy, inspection, "/tasks?state=all&q=没有这样的案子", "tasks-not-found");
        see(busy, inspection, "/disputes?state=CLOSED", "disputes-closed");
        see(busy, inspection, "/disputes?q=没有这样的案子", "disputes-not-found");
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void casesCanBeReadAndRegisteredByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor mediator = visitors.arrive(screen, "community").album("cases");
        mediator.watch().expect(400);

        mediator.open("/disputes/new");
        inspection.look(mediator, "new-dispute");
        mediator.button("添加当事人", "Add a party").click();
        assertThat(new NewDispute(mediator).partyNumber(3)).isVisible();
        inspection.look(mediator, "new-dispute-three-parties");
        new NewDispute(mediator).register().click();
        assertThat(new NewDispute(mediator).problems()).isFocused();
        inspection.look(mediator, "new-dispute-with-errors");

        PreparedCase open = visitors.register("5栋楼道堆物");
        see(mediator, inspection, open.path(), "case-open");
        open.withdraw("APPLICANT", "双方自行和解。");
        see(mediator, inspection, open.path(), "case-withdrawn");

        PreparedCase declined = visitors.register("6栋楼顶搭建");
        declined.complete(Step.DECIDE_ADMISSIBILITY, "{'ground': 'AGENCY_ONLY'}");
        see(mediator, inspection, declined.path(), "case-declined");
        see(
                mediator,
                inspection,
                visitors.register("7栋空调滴水").upTo(Step.ARCHIVE_CASE).path(),
                "case-agreed");
        see(
                mediator,
                inspection,
                visitors.register("7栋分期").agreedByInstalments().path(),
                "case-by-instalments");
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatMayBeDoneToACaseBesideItsTasksCanBeDoneByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        PreparedCase registered = visitors.register("7栋还没审查");
        PreparedCase mediated = visitors.register("7栋已有调解员").upTo(Step.RECORD_FACTS);
        Visitor mediator = visitors.arrive(screen, "community").album("actions");
        mediator.watch().expect(400);
        tryInVain(mediator, inspection, registered, "报告激化风险", "Report a risk of escalation");
        tryInVain(mediator, inspection, registered, "移送其他单位", "Hand to another office");
        tryInVain(mediator, inspection, mediated, "更换调解员", "Replace the mediator");
        tryInVain(mediator, inspection, mediated, "当事人撤回或不愿继续", "A party withdraws or no longer wants mediation");

        Visitor street = visitors.arrive(screen, "street").album("actions-of-the-street");
        PreparedCase escalated = visitors.register("7栋提级").unresolved().complete(Step.ASK_PARTIES);
        see(street, inspection, escalated.path(), "case-escalated");
        assertThat(inspection.findings()).isEmpty();
    }

    /** Opens a form of the case's page and sends it as it is. */
    private static void tryInVain(
            Visitor visitor, Inspection inspection, PreparedCase prepared, String chinese, String english) {
        visitor.open(prepared.path());
        Locator form = visitor.page()
                .locator("details")
                .filter(new Locator.FilterOptions().setHasText(visitor.say(chinese, english)));
        form.locator("summary").click();
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(visitor.page().locator(".error-summary")).isFocused();
        inspection.look(visitor, "with-errors");
        visitor.page().locator(".error-summary a").first().click();
        assertThat(visitor.page().locator("details[open] :focus")).hasCount(1);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatOthersSeeOfACaseCanBeUsedByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor police = visitors.arrive(screen, "police").album("police");
        inspection.look(police, "home");
        see(police, inspection, "/tasks?state=claimable", "tasks");
        police.page().locator(".row-link").first().click();
        new TaskForm(police).ready();
        inspection.look(police, "attend-alert");
        Visitor lead = visitors.arrive(screen, "street.lead").album("lead");
        inspection.look(lead, "home");
        see(lead, inspection, "/tasks?state=claimable", "tasks");
        see(lead, inspection, "/tasks?state=overseen", "tasks-overseen");
        see(lead, inspection, "/staff", "staff");
        see(lead, inspection, "/documents/texts", "texts-of-papers");
        see(lead, inspection, "/documents/retention", "files-to-decide-on");
        see(lead, inspection, "/documents/texts/rights-notice?office=YZ-QH-WT", "texts-of-a-paper");
        lead.open("/tasks?state=claimable&q=梧桐里飞线充电");
        lead.page().locator(".row-link").first().click();
        new TaskForm(lead).ready();
        inspection.look(lead, "answer-alert");
        assertThat(inspection.findings()).isEmpty();
    }

    private static void see(Visitor visitor, Inspection inspection, String path, String name) {
        visitor.open(path);
        inspection.look(visitor, name);
    }
}
