package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.support.Absentees;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Giving a task to somebody else: who may, to whom, and what is told of it. */
@DemoCityTest
class ReassignmentTest {

    static final Map<String, String> NO_GROUND = Map.of("ground", "NONE");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

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

    private Answer assign(String by, @Nullable String to, @Nullable String reason) throws Exception {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("assignee", to);
        body.put("reason", reason);
        return desk.send(by, "/tasks/" + task + "/assign", body);
    }

    private void claim(String by) throws Exception {
        assertThat(desk.send(by, "/tasks/" + task + "/claim", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"street.lead", "qinghe.lead", "city.lead"})
    void theLeadsAboveGiveOutWhatNobodyHolds(String lead) throws Exception {
        Answer given = assign(lead, "community2", "由熟悉情况的同志办理");
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.text("/assignee")).isEqualTo("community2");
        Answer late = desk.complete("community", task, NO_GROUND);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/holder/username")).isEqualTo("community2");
        assertThat(desk.complete("community2", task, NO_GROUND).status()).isEqualTo(200);
    }

    @Test
    void whoeverHoldsItGivesItToAColleagueAndTheHistoryTellsWhy() throws Exception {
        claim("community");
        assertThat(assign("community", "community2", " 本人与当事人是亲属 ").status()).isEqualTo(200);
        Answer file = desk.read("community", "/disputes/" + caseNo);
        List<String> history = file.body().path("history").findValuesAsText("what");
        assertThat(history.get(history.size() - 1))
                .contains("李秀英", "王建国", "本人与当事人是亲属")
                .doesNotContain("  ");
        assertThat(file.text("/history/" + (history.size() - 1) + "/who")).isEqualTo("李秀英");
        assertThat(desk.complete("community", task, NO_GROUND).text("/holder/name"))
                .isEqualTo("王建国");
    }

    @Test
    void aLeadTakesFromWhoeverHoldsIt() throws Exception {
        claim("community");
        assertThat(assign("street.lead", "community2", "手上案件太多").status()).isEqualTo(200);
        assertThat(desk.read("community2", "/tasks/" + task).text("/assignee")).isEqualTo("community2");
    }

    @Test
    void whoNeitherHoldsItNorLeadsGivesNothingAway() throws Exception {
        Answer unclaimed = assign("community", "community2", "请他办");
        assertThat(unclaimed.status()).isEqualTo(409);
        assertThat(unclaimed.members("")).doesNotContain("holder");
        claim("community2");
        Answer held = assign("community", "community", "我来办");
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.text("/holder/username")).isEqualTo("community2");
        for (String stranger : List.of("elsewhere", "changtai.lead", "street", "supervisor")) {
            assertThat(assign(stranger, "community", "我来办").status())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "street", "street.lead", "nobody", "auditor", "community"})
    void itGoesOnlyToSomebodyElseWhoIsResponsible(String stranger) throws Exception {
        claim("community");
        Answer answer = assign("community", stranger, "请他办");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("assignee UNKNOWN");
    }

    @Test
    void whoeverIsAwayIsGivenNothingAndWhoeverCoversIs() throws Exception {
        absentees.away("community2", 0, 3);
        assertThat(assign("street.lead", "community2", "请他办").errors()).containsExactly("assignee UNKNOWN");
        absentees.away("community", 0, 3);
        assertThat(assign("street.lead", "street", "社区同志都在外培训").status()).isEqualTo(200);
    }

    @Test
    void everyFaultIsNamed() throws Exception {
        assertThat(assign("street.lead", null, null).errors()).containsExactly("assignee REQUIRED", "reason REQUIRED");
        assertThat(assign("street.lead", "", " \u200b ").errors())
                .containsExactly("assignee REQUIRED", "reason REQUIRED");
        assertThat(assign("street.lead", "community2", "水".repeat(501)).errors())
                .containsExactly("reason RANGE");
        assertThat(assign("street.lead", "community2", "a\ud800b").errors()).containsExactly("reason FORMAT");
        assertThat(assign("street.lead", "community2", "水".repeat(500)).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsFinishedStaysWithWhoDidIt() throws Exception {
        desk.complete("community", task, NO_GROUND);
        Answer late = assign("street.lead", "community2", "请他办");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/holder/username")).isEqualTo("community");
    }

    @Test
    void onThePageARejectedReassignmentKeepsWhatWasTyped() throws Exception {
        Sessions sessions = new Sessions(web);
        var rejected = sessions.perform(
                        "street.lead",
                        MockMvcRequestBuilders.post("/tasks/" + task + "/assign")
                                .param("assignee", "elsewhere")
                                .param("reason", "<b>他更熟悉</b>"))
                .getResponse();
        assertThat(rejected.getStatus()).isEqualTo(400);
        assertThat(rejected.getContentAsString())
                .contains("&lt;b&gt;他更熟悉&lt;/b&gt;", "id=\"assignee-error\"", "王建国")
                .doesNotContain("<b>他更熟悉");
        var done = sessions.perform(
                        "street.lead",
                        MockMvcRequestBuilders.post("/tasks/" + task + "/assign")
                                .param("assignee", "community2")
                                .param("reason", "他更熟悉"))
                .getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/tasks?state=overseen&assigned");
    }
}
