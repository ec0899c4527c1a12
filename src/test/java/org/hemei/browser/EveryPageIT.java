package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page there is, in every state that looks different.
 *
 * <p>Chinese on the wide screen and English on the phone, so that each language and each width is seen with each page;
 * {@code -Dbrowser.everyScreen=true} takes all four.
 */
@BrowserJourney
class EveryPageIT {

    static Stream<Screen> screens() {
        return Boolean.getBoolean("browser.everyScreen")
                ? Stream.of(Screen.values())
                : Stream.of(Screen.ZH_1280, Screen.EN_390);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void pagesOfThePortalCanBeUsedByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor stranger = visitors.arrive(screen).album("portal");
        see(stranger, inspection, "/login", "login");
        see(stranger, inspection, "/login?error", "login-failed");
        see(stranger, inspection, "/login?expired", "login-expired");
        see(stranger, inspection, "/deadline", "deadline");
        see(stranger, inspection, "/deadline?rule=election.filing&start=2026-08-20", "deadline-answer");
        see(stranger, inspection, "/deadline?amount=90&unit=DAY&direction=BEFORE&start=2099-01-31", "deadline-own");
        stranger.watch().expect(400);
        see(stranger, inspection, "/deadline?amount=x&unit=DAY&direction=AFTER&start=x", "deadline-with-errors");
        Visitor mediator = visitors.arrive(screen, "community").album("portal-mediator");
        inspection.look(mediator, "home");
        mediator.watch().expect(404);
        see(mediator, inspection, "/nowhere", "not-found");
        assertThat(mediator.heading(mediator.say("找不到这一页", "Page not found"))).isVisible();
        inspection.look(visitors.arrive(screen, "district").album("portal-idle"), "home");
        Visitor auditor = visitors.arrive(screen, "auditor").album("portal-auditor");
        inspection.look(auditor, "home");
        see(auditor, inspection, "/disputes", "disputes");
        Visitor administrator = visitors.arrive(screen, "admin").album("portal-administrator");
        inspection.look(administrator, "home");
        see(administrator, inspection, "/demo/clock", "demo-clock");
        see(administrator, inspection, "/rules?profile=hangzhou", "rules");
        see(administrator, inspection, "/rules?profile=hefei", "rules-not-read");
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
    void theTasksOfACaseCanBeDoneByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor mediator = visitors.arrive(screen, "community").album("tasks");
        Visitor colleague = visitors.arrive(screen, "community2").album("tasks-of-another");
        PreparedCase prepared = visitors.register("2栋502噪声");
        for (Step step : Step.values()) {
            String name = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
            mediator.open(prepared.taskPath(step));
            TaskForm form = new TaskForm(mediator).ready();
            assertThat(mediator.page().locator(".fjs-powered-by-link")).isVisible();
            inspection.look(mediator, name);
            form.submitButton().click();
            assertThat(form.problems()).isFocused();
            inspection.look(mediator, name + "-with-errors");
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
        mediator.page()
                .getByText(mediator.say("当事人撤回或不愿继续", "A party withdraws or no longer wants mediation"))
                .click();
        mediator.button("撤回并终止调解", "Withdraw and end mediation").click();
        assertThat(mediator.page().locator(".error-summary")).isFocused();
        inspection.look(mediator, "case-withdrawal-with-errors");
        open.withdraw("APPLICANT", "双方自行和解。");
        see(mediator, inspection, open.path(), "case-withdrawn");

        PreparedCase declined = visitors.register("6栋楼顶搭建");
        declined.complete(Step.DECIDE_ADMISSIBILITY, "{\"data\": {\"ground\": \"AGENCY_ONLY\"}}");
        see(mediator, inspection, declined.path(), "case-declined");
        see(
                mediator,
                inspection,
                visitors.register("7栋空调滴水").upTo(Step.ARCHIVE_CASE).path(),
                "case-agreed");
        assertThat(inspection.findings()).isEmpty();
    }

    private static void see(Visitor visitor, Inspection inspection, String path, String name) {
        visitor.open(path);
        inspection.look(visitor, name);
    }
}
