package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.hemei.support.Absentees;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of tasks while those who would do them are away, and what leads see of it. */
@DemoCityTest
class CoveredTasksTest {

    static final Map<String, String> NO_GROUND = Map.of("ground", "NONE");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    Absentees absentees;
    DeskClient desk;
    String caseNo;
    String task;

    @BeforeEach
    void receive() throws Exception {
        absentees = new Absentees(application);
        desk = new DeskClient(web);
        caseNo = desk.registered("community", dispute());
        task = desk.task("community", caseNo);
    }

    @AfterEach
    void everybodyReturns() {
        absentees.everybodyReturns();
    }

    private int opens(String username) throws Exception {
        return desk.read(username, "/tasks/" + task).status();
    }

    private List<String> listed(String username, String state) throws Exception {
        return desk.read(username, "/tasks?size=100&state=" + state + "&q=" + caseNo)
                .each("/id");
    }

    private String page(String username, String path) throws Exception {
        return new Sessions(web).perform(username, get(path)).getResponse().getContentAsString();
    }

    private Answer claim(String username) throws Exception {
        return desk.send(username, "/tasks/" + task + "/claim", "");
    }

    private String lastOfHistory(String username) throws Exception {
        List<String> history = desk.read(username, "/disputes/" + caseNo)
                .body()
                .path("history")
                .findValuesAsText("what");
        return history.get(history.size() - 1);
    }

    @Test
    void whenAWholeCommunityIsAwayTheMediatorOfItsStreetDoesItsTasks() throws Exception {
        assertThat(opens("street")).isEqualTo(404);
        absentees.away("community", 0, 2);
        absentees.away("community2", 0, null);
        assertThat(listed("street", "claimable")).containsExactly(task);
        assertThat(page("street", "/tasks?state=claimable&q=" + caseNo)).contains("代办：云杉社区");
        assertThat(page("street", "/tasks/" + task)).contains("云杉社区今天没有调解员在岗");
        assertThat(desk.complete("street", task, NO_GROUND).status()).isEqualTo(200);
        assertThat(listed("street", "all")).hasSize(1);
        absentees.everybodyReturns();
        assertThat(listed("street", "all")).isEmpty();
        assertThat(listed("community", "claimable")).hasSize(1);
    }

    @Test
    void whenTheStreetIsAwayTooTheDistrictDoesThem() throws Exception {
        for (String away : List.of("community", "community2", "street", "street.lead")) {
            absentees.away(away, -1, 1);
        }
        assertThat(opens("street")).isEqualTo(404);
        assertThat(claim("district").status()).isEqualTo(200);
    }

    @Test
    void aTaskWhoseHolderIsAwayIsTakenOverAndTheHistoryTells() throws Exception {
        claim("community2");
        assertThat(claim("community").status()).isEqualTo(409);
        absentees.away("community2", 0, 5);
        String until = LocalDate.now(clock).plusDays(5).format(DateTimeFormatter.ofPattern("MM-dd"));
        assertThat(listed("community", "claimable")).containsExactly(task);
        assertThat(page("community", "/tasks?state=claimable&q=" + caseNo)).contains("王建国外出至 " + until + "，可接办");
        assertThat(page("community", "/tasks/" + task)).contains("外出至 " + until);
        assertThat(claim("community").text("/assignee")).isEqualTo("community");
        assertThat(lastOfHistory("community")).contains("接办", "王建国", until);
        assertThat(claim("community2").text("/holder/username")).isEqualTo("community");
    }

    @Test
    void completingTakesOverOnTheWay() throws Exception {
        claim("community2");
        absentees.away("community2", 0, null);
        assertThat(desk.complete("community", task, Map.of("ground", "WRONG")).status())
                .isEqualTo(400);
        assertThat(desk.read("community", "/tasks/" + task).text("/assignee")).isEqualTo("community2");
        assertThat(desk.complete("community", task, NO_GROUND).status()).isEqualTo(200);
        List<String> history = desk.read("community", "/disputes/" + caseNo)
                .body()
                .path("history")
                .findValuesAsText("what");
        assertThat(history).anyMatch(line -> line.contains("接办") && line.contains("王建国不在岗"));
    }

    @Test
    void whoIsAwayMayStillDoWhatTheyHold() throws Exception {
        claim("community2");
        absentees.away("community2", 0, 5);
        assertThat(listed("community2", "mine")).containsExactly(task);
        assertThat(listed("community2", "claimable")).isEmpty();
        assertThat(desk.complete("community2", task, NO_GROUND).status()).isEqualTo(200);
    }

    @Test
    void whatSomebodyHeldWhoNoLongerWorksHereIsTakenOver() throws Exception {
        claim("community2");
        absentees.dismiss("community2");
        assertThat(claim("community").status()).isEqualTo(200);
    }

    @Test
    void onlyWhoServesItsOfficeTakesOver() throws Exception {
        claim("community2");
        absentees.away("community2", 0, 5);
        assertThat(claim("street.lead").status()).isEqualTo(403);
        assertThat(claim("street").status()).isEqualTo(404);
        assertThat(desk.send("community", "/tasks/" + task + "/unclaim", "").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"street.lead", "qinghe.lead", "city.lead"})
    void leadsSeeWhatWaitsBelowThemAndDoNotDoIt(String lead) throws Exception {
        assertThat(listed(lead, "overseen")).containsExactly(task);
        for (String state : List.of("mine", "claimable", "all")) {
            assertThat(listed(lead, state)).as(state).isEmpty();
        }
        assertThat(opens(lead)).isEqualTo(200);
        assertThat(desk.complete(lead, task, NO_GROUND).status()).isEqualTo(403);
        assertThat(page(lead, "/tasks?state=overseen&q=" + caseNo))
                .contains(task)
                .doesNotContain("/tasks/" + task + "/claim");
    }

    @Test
    void whoLeadsNothingOverseesNothing() throws Exception {
        for (String username : List.of("community", "street", "changtai.lead", "auditor")) {
            assertThat(listed(username, "overseen")).as(username).isEmpty();
        }
        assertThat(page("community", "/tasks")).doesNotContain("state=overseen");
    }

    @Test
    void whoOnlyOverseesCannotTryOutNames() throws Exception {
        assertThat(desk.read("community", "/tasks?state=all&size=100&q=王小明").each("/caseNo"))
                .contains(caseNo);
        assertThat(desk.read("qinghe.lead", "/tasks?state=overseen&size=100&q=王小明")
                        .each("/caseNo"))
                .isEmpty();
        assertThat(desk.read("qinghe.lead", "/tasks?state=overseen&size=100&q=王*")
                        .each("/caseNo"))
                .isNotEmpty();
    }

    @Test
    void whoLeadsFurtherUpIsNotToldWhatTheCaseIsAbout() throws Exception {
        assertThat(page("qinghe.lead", "/tasks/" + task))
                .contains("王*", "转办")
                .doesNotContain("王小明", "13812341234", "task-form", "/disputes/" + caseNo);
        assertThat(page("street.lead", "/tasks/" + task)).contains("王小明", "/disputes/" + caseNo);
    }
}
