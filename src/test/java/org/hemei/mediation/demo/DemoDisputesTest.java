package org.hemei.mediation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.Outcome;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
import org.hemei.offices.Tier;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody finds who starts the demo for the first time. */
@DemoCityTest
class DemoDisputesTest {

    /** The demo's own cases, whatever other tests have registered since. */
    private static final List<String> STORIES = List.of(
                    DemoStories.LEAK,
                    DemoStories.ARREARS,
                    DemoStories.SHARED_STAIRS,
                    DemoStories.PIANO,
                    DemoStories.DOG,
                    DemoStories.LIFT,
                    DemoStories.SMOKE,
                    DemoStories.TILES,
                    DemoStories.WIRES,
                    DemoStories.WALL,
                    DemoStories.WATER,
                    DemoStories.PARKING,
                    DemoStories.INCOME,
                    DemoStories.ALTERATION,
                    DemoStories.INSTALMENTS,
                    DemoStories.GARAGE)
            .stream()
            .map(IntakeForm::title)
            .map(String::valueOf)
            .toList();

    record Waiting(String caseNo, String step, String office, String role, Instant due) {}

    @Autowired
    JdbcClient database;

    @Autowired
    Offices offices;

    @Autowired
    Clock clock;

    @Autowired
    List<ApplicationRunner> runners;

    @Test
    void aDozenDisputesWaitAtDifferentSteps() {
        assertThat(STORIES).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(database.sql("select title from mediation_dispute where title in (:stories)")
                        .param("stories", STORIES)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(STORIES);
        assertThat(new HashSet<>(waiting().stream().map(Waiting::step).toList()))
                .contains(
                        "userTask_decideAdmissibility",
                        "userTask_recordConsent",
                        "userTask_giveRightsNotice",
                        "userTask_holdSession",
                        "userTask_archiveCase");
        assertThat(waiting())
                .extracting(Waiting::caseNo)
                .doesNotContainNull()
                .hasSizeGreaterThanOrEqualTo(STORIES.size());
    }

    @Test
    void theyHaveEndedInEveryUsualWay() {
        assertThat(database.sql("select distinct outcome from mediation_dispute"
                                + " where title in (:stories) and outcome is not null")
                        .param("stories", STORIES)
                        .query(Outcome.class)
                        .list())
                .contains(
                        Outcome.DECLINED, Outcome.REFUSED, Outcome.WITHDRAWN, Outcome.TERMINATED, Outcome.AGREED_ORAL);
    }

    @Test
    void atLeastTwoTasksAreOverdueAndSomeAreNot() {
        Instant now = clock.instant();

        assertThat(waiting().stream().map(Waiting::due).filter(due -> due.isBefore(now)))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(waiting().stream().map(Waiting::due).filter(due -> due.isAfter(now)))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void everyCommunityHasAMediator() {
        List<Office> communities = offices.chain().stream()
                .filter(office -> office.tier() == Tier.COMMUNITY)
                .toList();

        assertThat(communities).hasSizeGreaterThanOrEqualTo(4).allSatisfy(community -> assertThat(
                        offices.staff(community.code(), Role.MEDIATOR))
                .isNotEmpty());
    }

    @Test
    void noTaskWaitsWhereNobodyWorks() {
        assertThat(waiting()).isNotEmpty().allSatisfy(task -> {
            List<Staff> staff = offices.staff(task.office(), Role.valueOf(task.role()));
            assertThat(staff).isNotEmpty();
            assertThat(database.sql("select assignee from tasks_task where state = 'OPEN' and case_no = ?"
                                    + " and assignee is not null")
                            .param(task.caseNo())
                            .query(String.class)
                            .list())
                    .isSubsetOf(staff.stream().map(Staff::username).toList());
        });
    }

    @Test
    void afterwardsTheClocksShowTheTimeOfTheMachine() {
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
        assertThat(ClockUtil.getCurrentTime()).isCloseTo(Instant.now(), 2000);
    }

    @Test
    void startingAgainAddsNothing() throws Exception {
        Map<String, Long> before = rows();

        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }

        assertThat(rows()).isEqualTo(before);
        afterwardsTheClocksShowTheTimeOfTheMachine();
    }

    private List<Waiting> waiting() {
        return database.sql(
                        """
                        select t.case_no, t.task_key as step, t.office, t.role,
                            coalesce(t.due, 'infinity'::timestamptz) as due
                        from tasks_task t join mediation_dispute d on d.case_no = t.case_no
                        where t.state = 'OPEN' and d.title in (:stories)""")
                .param("stories", STORIES)
                .query(Waiting.class)
                .list();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : Arrays.asList(
                "offices_office",
                "offices_staff",
                "offices_duty",
                "registry_compound",
                "mediation_dispute",
                "tasks_task",
                "audit_entry",
                "act_ru_execution",
                "act_hi_procinst")) {
            rows.put(
                    table,
                    database.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }
        return rows;
    }
}
