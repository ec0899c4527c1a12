package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.support.DeskClient.dispute;

import java.util.ArrayList;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.offices.Staffing;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.PageRequest;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.tasks.TaskFilter.Sort;
import org.hemei.tasks.TaskFilter.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Several tasks at once, and the filters and orders of the list they are ticked in. */
@DemoCityTest
class TaskBatchTest {

    @Autowired
    MockMvc web;

    @Autowired
    TaskBatch batch;

    @Autowired
    Worklist worklist;

    @Autowired
    Staffing staffing;

    DeskClient desk;
    List<String> tasks;

    @BeforeEach
    void receiveThree() throws Exception {
        desk = new DeskClient(web);
        tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tasks.add(desk.task("community", desk.registered("community", dispute())));
        }
    }

    private Actor actor(String username) {
        return staffing.actor(username).orElseThrow();
    }

    @Test
    void whatCannotBeTakenKeepsNoneOfTheOthers() {
        batch.claim(List.of(tasks.get(1)), actor("community2"));
        List<TaskBatch.Result> results = batch.claim(tasks, actor("community"));
        assertThat(results).extracting(TaskBatch.Result::id).containsExactlyElementsOf(tasks);
        assertThat(results.get(0).problem()).isNull();
        assertThat(results.get(1).problem()).isNotNull().satisfies(problem -> assertThat(problem.args())
                .contains("王建国"));
        assertThat(results.get(2).problem()).isNull();
        assertThat(holders()).containsExactly("community", "community2", "community");
    }

    @Test
    void whatIsNotOnesOwnIsToldAsSuch() {
        List<TaskBatch.Result> results = batch.claim(List.of(tasks.get(0), "unknown"), actor("elsewhere"));
        assertThat(results)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.problem().code()).isEqualTo("tasks.batch.notYours"));
        assertThat(holders()).containsOnlyNulls();
    }

    @Test
    void aLeadGivesSeveralAwayAndEachCaseTellsWhy() throws Exception {
        assertThat(batch.assign(tasks, "community2", "集中办理", actor("street.lead")))
                .extracting(TaskBatch.Result::problem)
                .containsOnlyNulls();
        assertThat(holders()).containsOnly("community2");
        for (String task : tasks) {
            String caseNo = worklist.line(task, actor("community")).task().caseNo();
            assertThat(desk.read("community", "/disputes/{no}", caseNo)
                            .body()
                            .path("history")
                            .toString())
                    .contains("集中办理");
        }
    }

    @Test
    void anUrgentTaskStandsFirstUntilItIsNoLongerUrgent() {
        batch.prioritise(List.of(tasks.get(2)), true, actor("community"));
        assertThat(ids(Sort.URGENT)).startsWith(tasks.get(2));
        batch.prioritise(List.of(tasks.get(2)), false, actor("community2"));
        assertThat(worklist.line(tasks.get(2), actor("community")).task().isUrgent())
                .isFalse();
    }

    @Test
    void theNewestStandsFirstAndEveryOrderIsWalkedWithoutGapsOrRepeats() {
        assertThat(ids(Sort.NEWEST)).startsWith(tasks.get(2), tasks.get(1), tasks.get(0));
        batch.prioritise(List.of(tasks.get(0)), true, actor("community"));
        for (Sort sort : Sort.values()) {
            assertThat(walked(sort))
                    .as(sort.name())
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(ids(sort))
                    .containsAll(tasks);
        }
    }

    @Test
    void countsAreOfWhatTheFiltersShow() {
        assertThat(worklist.counts(actor("community")))
                .containsKeys("mine", "claimable", "overdue", "expiring", "all", "intake", "revisit", "archive")
                .doesNotContainKey("overseen")
                .allSatisfy((name, count) -> assertThat(count).isNotNegative());
        int intake = worklist.counts(actor("community")).get("intake");
        assertThat(list(TaskFilter.at("userTask_decideAdmissibility"), 100)).hasSize(intake);
        assertThat(worklist.counts(actor("street.lead"))).containsKey("overseen");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThatThrownBy(() -> batch.claim(List.of(), actor("community"))).isInstanceOf(InvalidInput.class);
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add("task" + i);
        }
        assertThatThrownBy(() -> batch.claim(many, actor("community"))).isInstanceOf(InvalidInput.class);
    }

    private List<String> holders() {
        return tasks.stream()
                .map(task -> worklist.line(task, actor("community")).task().assignee())
                .toList();
    }

    private List<TaskLine> list(TaskFilter filter, int size) {
        return worklist.list(filter, actor("community"), PageRequest.first(size))
                .items();
    }

    private List<String> ids(Sort sort) {
        return list(new TaskFilter(State.ALL, null, null, null, sort), 100).stream()
                .map(line -> line.task().id())
                .toList();
    }

    private List<String> walked(Sort sort) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = worklist.list(
                    new TaskFilter(State.ALL, null, null, null, sort), actor("community"), new PageRequest(2, cursor));
            page.items().forEach(line -> ids.add(line.task().id()));
            cursor = page.next();
        } while (cursor != null && ids.size() < 100);
        return ids;
    }
}
