package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.Papers;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session is arranged, moved and called off, and whoever is invited is told. */
@DemoCityTest
class SessionPlanningTest {

    private static final Set<PartyRole> BOTH = EnumSet.allOf(PartyRole.class);

    private final ApplicationContext application;
    private final SessionPlanning planning;
    private final Papers papers;
    private final JdbcClient database;
    private final Clock clock;
    private final LocalDate day;

    @Autowired
    SessionPlanningTest(
            ApplicationContext application, SessionPlanning planning, Papers papers, JdbcClient database, Clock clock) {
        this.application = application;
        this.planning = planning;
        this.papers = papers;
        this.database = database;
        this.clock = clock;
        this.day = LocalDate.now(clock).plusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    }

    private CaseDriver investigated() {
        return CaseDriver.register(application, CaseDriver.leak()).upTo("holdSession");
    }

    private void plan(CaseDriver driver, String at, Set<PartyRole> invited, String sure) {
        driver.handling(actor -> {
            planning.plan(driver.caseNo(), at, "云杉社区调解室", invited, sure, actor);
            return null;
        });
    }

    private void move(CaseDriver driver, String at, String sure) {
        driver.handling(actor -> {
            planning.move(driver.caseNo(), seen(driver), at, "街道综治中心", "申请人临时有事", sure, actor);
            return null;
        });
    }

    private static @Nullable String seen(CaseDriver driver) {
        return driver.file().plan().map(SessionPlan::version).orElse(null);
    }

    private String at(String time) {
        return day + "T" + time;
    }

    private List<String> mailsAbout(CaseDriver driver, String kind) {
        return database.sql(
                        """
                        select m.name from notifications_mail m
                        join notifications_notice n on n.id = m.notice
                        join documents_paper p on p.check_code = any (n.attachments)
                        where p.case_no = ? and p.kind = ?""")
                .params(driver.caseNo(), kind)
                .query(String.class)
                .list();
    }

    private List<String> kinds(CaseDriver driver) {
        return papers.of(driver.caseNo()).stream().map(IssuedPaper::kind).toList();
    }

    private List<String> warnings(CaseDriver driver) {
        return planning.warnings(driver.file()).stream()
                .map(warning -> warning.code().replace("mediation.session.warning.", ""))
                .distinct()
                .toList();
    }

    private static List<String> fieldsOf(Throwable refused) {
        return ((InvalidInput) refused).errors().stream().map(FieldError::field).toList();
    }

    @Test
    void anArrangedSessionIssuesItsNoticeAndIsTold() {
        CaseDriver driver = investigated();
        plan(driver, at("10:00"), BOTH, at("10:00"));
        SessionPlan plan = driver.file().plan().orElseThrow();
        assertThat(CityTime.at(plan.at()).toLocalDateTime()).hasToString(at("10:00"));
        assertThat(plan.place()).isEqualTo("云杉社区调解室");
        assertThat(plan.mediator()).isEqualTo(CaseDriver.MEDIATOR);
        assertThat(kinds(driver)).endsWith("session-notice");
        assertThat(driver.history()).endsWith("planSession");
        assertThat(mailsAbout(driver, "session-notice")).containsExactlyInAnyOrder("欧阳未央", "司徒雨墨");
    }

    @Test
    void onlyThoseWhoAreInvitedAreWrittenTo() {
        CaseDriver driver = investigated();
        plan(driver, at("10:00"), Set.of(PartyRole.RESPONDENT), at("10:00"));
        assertThat(mailsAbout(driver, "session-notice")).containsExactly("司徒雨墨");
        driver.handling(actor -> {
            planning.cancel(driver.caseNo(), seen(driver), "改由电话调解", actor);
            return null;
        });
        assertThat(mailsAbout(driver, "session-cancellation")).containsExactly("司徒雨墨");
    }

    @Test
    void aMovedSessionIsTheSameOneWithAHigherSequence() {
        CaseDriver driver = investigated();
        plan(driver, at("10:00"), BOTH, at("10:00"));
        SessionPlan before = driver.file().plan().orElseThrow();
        move(driver, at("15:30"), at("15:30"));
        SessionPlan after = driver.file().plan().orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(after.place()).isEqualTo("街道综治中心");
        assertThat(kinds(driver)).endsWith("session-notice", "session-notice");
        assertThat(driver.history()).endsWith("planSession", "moveSession");
    }

    @Test
    void aCancelledSessionMakesRoomForAnother() {
        CaseDriver driver = investigated();
        plan(driver, at("10:00"), BOTH, at("10:00"));
        assertThatThrownBy(() -> plan(driver, at("11:30"), BOTH, at("11:30"))).isInstanceOf(Conflict.class);
        driver.handling(actor -> {
            planning.cancel(driver.caseNo(), seen(driver), "申请人住院", actor);
            return null;
        });
        assertThat(driver.file().plan()).isEmpty();
        assertThat(kinds(driver)).endsWith("session-cancellation");
        plan(driver, at("11:30"), BOTH, at("11:30"));
        assertThat(driver.file().plans())
                .extracting(SessionPlan::state)
                .containsExactly(SessionPlan.State.CANCELLED, SessionPlan.State.PLANNED);
        assertThatThrownBy(() -> driver.handling(actor -> {
                    planning.cancel(driver.caseNo(), seen(driver), " ", actor);
                    return null;
                }))
                .satisfies(refused -> assertThat(fieldsOf(refused)).containsExactly("reason"));
    }

    @Test
    void whatIsOverOrIncompleteIsRefused() {
        CaseDriver driver = investigated();
        assertThatThrownBy(() -> plan(driver, "2020-01-01T10:00", Set.of(), null))
                .satisfies(refused -> assertThat(fieldsOf(refused)).containsExactly("at", "applicant"));
        assertThatThrownBy(() -> plan(driver, "next week", BOTH, null))
                .satisfies(refused -> assertThat(fieldsOf(refused)).containsExactly("at"));
        assertThatThrownBy(() -> plan(driver, day.plusYears(2) + "T10:00", BOTH, null))
                .satisfies(refused -> assertThat(fieldsOf(refused)).containsExactly("at"));
        assertThat(driver.file().plans()).isEmpty();
    }

    @Test
    void aTimeThatSomethingSpeaksAgainstIsTakenOnceThatWasRead() {
        CaseDriver driver = investigated();
        String at = day.plusWeeks(8).with(DayOfWeek.SATURDAY) + "T20:00";
        assertThatThrownBy(() -> plan(driver, at, BOTH, null))
                .satisfies(refused -> assertThat(fieldsOf(refused)).containsExactly("sure"));
        assertThatThrownBy(() -> plan(driver, at, BOTH, at("10:00")))
                .satisfies(refused -> assertThat(fieldsOf(refused)).containsExactly("sure"));
        plan(driver, at, BOTH, at);
        assertThat(warnings(driver)).containsExactly("restDay", "hours", "limit");
    }

    @Test
    void anotherSessionOfTheMediatorWithinTheHourIsWarnedOf() {
        CaseDriver first = investigated();
        String at = day.plusWeeks(1) + "T10:00";
        plan(first, at, BOTH, at);
        CaseDriver second = investigated();
        String soonAfter = day.plusWeeks(1) + "T10:45";
        plan(second, soonAfter, BOTH, soonAfter);
        assertThat(warnings(second)).contains("clash");
        String hourAfter = day.plusWeeks(1) + "T11:00";
        move(second, hourAfter, hourAfter);
        assertThat(warnings(second)).doesNotContain("clash");
        assertThat(warnings(first)).doesNotContain("clash");
    }

    @Test
    void theSessionOfTheDayIsTheArrangedOne() {
        CaseDriver driver = investigated();
        String late = LocalDate.now(clock) + "T23:59";
        plan(driver, late, BOTH, late);
        driver.complete("holdSession", Map.of("result", "CONTINUE"));
        assertThat(driver.file().plans()).singleElement().satisfies(plan -> {
            assertThat(plan.state()).isEqualTo(SessionPlan.State.HELD);
            assertThat(plan.heldAs()).isOne();
        });
    }

    @Test
    void aSessionOfAnotherDayIsStillToCome() {
        CaseDriver driver = investigated();
        plan(driver, at("10:00"), BOTH, at("10:00"));
        driver.complete("holdSession", Map.of("result", "CONTINUE"));
        assertThat(driver.file().plan()).isPresent();
    }

    @Test
    void theFormsOfTasksArrangeAndMoveToo() {
        CaseDriver driver = CaseDriver.register(application, CaseDriver.leak())
                .upTo("recordFacts")
                .complete("recordFacts", Map.of("nextAt", at("14:30") + ":00+08:00"));
        assertThat(driver.file().plan().orElseThrow().place()).isEqualTo("云杉社区");
        driver.complete("holdSession", Map.of("result", "CONTINUE", "nextAt", day.plusDays(1) + "T09:00:00+08:00"));
        SessionPlan moved = driver.file().plan().orElseThrow();
        assertThat(CityTime.day(moved.at())).isEqualTo(day.plusDays(1));
        assertThat(moved.sequence()).isOne();
        assertThat(driver.file().plans()).hasSize(1);
    }

    @Test
    void whatEndsTheMediationEndsTheArrangement() {
        CaseDriver driver = investigated();
        plan(driver, at("10:00"), BOTH, at("10:00"));
        driver.withdraw("APPLICANT");
        assertThat(driver.file().plans()).extracting(SessionPlan::state).containsExactly(SessionPlan.State.CANCELLED);
        assertThat(driver.history()).contains("lapseSession");
        assertThatThrownBy(() -> plan(driver, at("10:00"), BOTH, at("10:00"))).isInstanceOf(Conflict.class);
    }

    @Test
    void nothingIsArrangedBeforeThereIsAMediator() {
        CaseDriver driver = CaseDriver.register(application, CaseDriver.leak()).upTo("appointMediator");
        assertThatThrownBy(() -> plan(driver, at("10:00"), BOTH, at("10:00"))).isInstanceOf(Conflict.class);
        assertThat(driver.file().isMediated()).isFalse();
    }
}
