package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.hemei.platform.DemoTime;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who may take and do a task, and what becomes of what they typed. */
@DemoCityTest
class TaskDeskTest {

    static final Map<String, String> NO_GROUND = Map.of("ground", "NONE");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    DemoTime time;

    @Autowired
    Clock clock;

    DeskClient desk;
    String caseNo;
    String task;

    @BeforeEach
    void receive() throws Exception {
        desk = new DeskClient(web);
        caseNo = desk.registered("community", dispute());
        task = desk.task("community", caseNo);
    }

    private Answer deed(String username, String deed) throws Exception {
        return desk.send(username, "/tasks/" + task + "/" + deed, "");
    }

    private Answer draft(String username, Object data) throws Exception {
        return desk.sent(put("/tasks/" + task + "/draft")
                .with(user(username).roles("MEDIATOR"))
                .with(csrf())
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .content(DeskClient.JSON.writeValueAsString(Map.of("data", data))));
    }

    /** What the form on the person's page is filled with. */
    private JsonNode filled(String username) throws Exception {
        String page = web.perform(get("/tasks/" + task).with(user(username).roles("MEDIATOR")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String data = StringUtils.substringBetween(page, "id=\"task-form-data\">", "</script>");
        return DeskClient.JSON.readTree(data);
    }

    private int drafts() {
        return database.sql("select count(*) from tasks_draft where task_id = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }

    @Test
    void aDraftIsThePersonsOwnAndComesBackOnTheirPage() throws Exception {
        Answer saved = draft("community", Map.of("ground", "SEIZED", "note", "先存一半"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.members("")).containsExactly("savedAt");
        assertThat(OffsetDateTime.parse(saved.text("/savedAt"))).isNotNull();
        draft("community2", Map.of("note", "另一个人的"));
        assertThat(filled("community")).isEqualTo(DeskClient.tree("{\"ground\": \"SEIZED\", \"note\": \"先存一半\"}"));
        assertThat(filled("community2").path("note").asText()).isEqualTo("另一个人的");
        draft("community", Map.of("note", "存了又改"));
        assertThat(filled("community")).isEqualTo(DeskClient.tree("{\"note\": \"存了又改\"}"));
        assertThat(desk.read("community", "/tasks/" + task).body().path("data").has("note"))
                .isFalse();
    }

    @Test
    void onesOwnDraftIsGoneAfterCompletionAndNobodyElses() throws Exception {
        draft("community", Map.of("ground", "SEIZED"));
        draft("community2", Map.of("ground", "NONE"));
        assertThat(drafts()).isEqualTo(2);
        desk.complete("community", task, Map.of("ground", "WRONG"));
        assertThat(drafts()).isEqualTo(2);
        desk.complete("community", task, NO_GROUND);
        assertThat(drafts()).isOne();
        assertThat(draft("community", Map.of("ground", "NONE")).status()).isEqualTo(409);
        assertThat(drafts()).isOne();
    }

    /** Whichever comes first: a draft of a task that is done would never be offered, nor forgotten. */
    @RepeatedTest(10)
    void aDraftThatMeetsTheCompletionDoesNotOutliveIt() throws Exception {
        List<Answer> answers = Together.at(List.of(
                () -> desk.complete("community", task, NO_GROUND),
                () -> draft("community", Map.of("ground", "SEIZED"))));
        assertThat(answers.get(0).status()).isEqualTo(200);
        assertThat(answers.get(1).status()).isIn(200, 409);
        assertThat(drafts()).isZero();
    }

    @Test
    void aStrangerKeepsNoDraft() throws Exception {
        assertThat(draft("elsewhere", Map.of("ground", "NONE")).status()).isEqualTo(404);
        assertThat(drafts()).isZero();
    }

    @Test
    void aFormOpenedBeforeSomebodyElseTookOverIsOutOfDate() throws Exception {
        deed("community", "claim");
        int opened =
                desk.read("community", "/tasks/" + task).body().path("revision").asInt();
        deed("community", "unclaim");
        deed("community2", "claim");
        deed("community2", "unclaim");
        Answer late =
                desk.send("community", "/tasks/" + task + "/complete", Map.of("revision", opened, "data", NO_GROUND));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/current")).isNotBlank();
        assertThat(late.text("/detail")).contains("变化").doesNotContain("{");
        int now =
                desk.read("community", "/tasks/" + task).body().path("revision").asInt();
        assertThat(now).isGreaterThan(opened);
        Answer fresh =
                desk.send("community", "/tasks/" + task + "/complete", Map.of("revision", now, "data", NO_GROUND));
        assertThat(fresh.status()).isEqualTo(200);
    }

    @Test
    void whatSomebodyHoldsNobodyElseTakesGivesBackOrDoes() throws Exception {
        deed("community", "claim");
        for (Answer answer : List.of(
                deed("community2", "claim"),
                deed("community2", "unclaim"),
                desk.complete("community2", task, NO_GROUND))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body().path("holder"))
                    .isEqualTo(DeskClient.tree("{\"username\": \"community\", \"name\": \"李秀英\"}"));
        }
        assertThat(desk.read("community2", "/tasks/" + task).text("/assignee")).isEqualTo("community");
    }

    @Test
    void givingBackWhatNobodyHoldsChangesNothing() throws Exception {
        assertThat(deed("community", "unclaim").status()).isEqualTo(200);
        assertThat(desk.read("community", "/tasks/" + task).text("/assignee")).isEqualTo("null");
    }

    @Test
    void aSecondSubmitterIsToldWhoWasFirstAndWhen() throws Exception {
        assertThat(desk.complete("community", task, NO_GROUND).status()).isEqualTo(200);
        for (Answer answer : List.of(
                desk.complete("community2", task, NO_GROUND),
                desk.complete("community", task, Map.of()),
                deed("community2", "claim"),
                deed("community2", "unclaim"),
                desk.read("community2", "/tasks/" + task))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("/holder/username")).isEqualTo("community");
            assertThat(answer.text("/holder/name")).isEqualTo("李秀英");
            assertThat(Duration.between(OffsetDateTime.parse(answer.text("/at")).toInstant(), clock.instant()))
                    .isLessThan(Duration.ofMinutes(5));
            assertThat(answer.text("/detail")).contains("李秀英");
        }
    }

    @Test
    void aTaskThatEndedWithTheCaseIsNobodysAnyMore() throws Exception {
        deed("community", "claim");
        desk.send("community", "/disputes/" + caseNo + "/withdraw", Map.of("party", "RESPONDENT", "reason", "不谈了"));
        for (Answer answer : List.of(desk.complete("community", task, NO_GROUND), deed("community2", "claim"))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("/current")).isEqualTo("CANCELLED");
            assertThat(answer.members("")).doesNotContain("holder");
        }
    }

    @Test
    void completingWhatNobodyHoldsTakesItFirst() throws Exception {
        assertThat(desk.complete("community2", task, NO_GROUND).status()).isEqualTo(200);
        assertThat(row()).containsEntry("assignee", "community2").containsEntry("state", "COMPLETED");
        assertThat(desk.read("community", "/disputes/" + caseNo).text("/history/1/who"))
                .isEqualTo("王建国");
    }

    private Map<String, Object> row() {
        return database.sql("select assignee, state, finished from tasks_task where id = ?")
                .param(task)
                .query()
                .singleRow();
    }

    @Test
    void aMediatorWhoWasAppointedHoldsTheNextSteps() throws Exception {
        desk.step("community", caseNo, NO_GROUND);
        desk.step("community", caseNo, Map.of("consent", true, "means", "PHONE"));
        desk.step("community", caseNo, Map.of("givenOn", DeskClient.today(), "means", "PHONE"));
        desk.step("community", caseNo, Map.of("mediator", "community2", "conflictFree", true));
        task = desk.task("community", caseNo);
        assertThat(desk.read("community", "/tasks/" + task).text("/assignee")).isEqualTo("community2");
        assertThat(deed("community", "claim").status()).isEqualTo(409);
        assertThat(desk.complete("community", task, Map.of("facts", "x")).status())
                .isEqualTo(409);
        assertThat(desk.complete("community2", task, Map.of("facts", "属实")).status())
                .isEqualTo(200);
    }

    @Test
    void aTaskIsOverdueOnceItsDayHasEnded() throws Exception {
        Answer opened = desk.read("community", "/tasks/" + task);
        assertThat(opened.body().path("overdue").booleanValue()).isFalse();
        try {
            time.moveTo(OffsetDateTime.parse(opened.text("/due")).toInstant().plusSeconds(2));
            Answer late = desk.read("community", "/tasks/" + task);
            assertThat(late.body().path("overdue").booleanValue()).isTrue();
            assertThat(desk.read("community2", "/tasks?state=overdue&q={q}", caseNo)
                            .each("/id"))
                    .containsExactly(task);
            assertThat(desk.complete("community", task, NO_GROUND).status()).isEqualTo(200);
        } finally {
            time.reset();
        }
    }

    @Test
    void aRefusedSubmissionNamesTheFieldsAndLeavesNothingHalfDone() throws Exception {
        desk.step("community", caseNo, NO_GROUND);
        desk.step("community", caseNo, Map.of("consent", true, "means", "PHONE"));
        task = desk.task("community", caseNo);
        int history = desk.read("community", "/disputes/" + caseNo)
                .body()
                .path("history")
                .size();
        Answer form = desk.complete("community", task, Map.of("givenOn", "soon"));
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.errors()).containsExactly("data.givenOn FORMAT", "data.means REQUIRED");
        String tomorrow = java.time.LocalDate.now(clock).plusDays(1).toString();
        Answer law = desk.complete("community", task, Map.of("givenOn", tomorrow, "means", "PHONE"));
        assertThat(law.errors()).containsExactly("data.givenOn IMPOSSIBLE");
        assertThat(row()).containsEntry("state", "OPEN").containsEntry("assignee", null);
        assertThat(desk.read("community", "/disputes/" + caseNo).body().path("history"))
                .hasSize(history);
    }

    @Test
    void onlyTheFormsOwnKeysAreTaken() throws Exception {
        Map<String, Object> data = new HashMap<>(NO_GROUND);
        data.put("admitted", false);
        data.put("caseNo", "D1999-000001");
        data.put("officeCode", "YZ");
        data.put("__proto__", Map.of("x", List.of(1)));
        assertThat(desk.complete("community", task, data).status()).isEqualTo(200);
        Answer next = desk.read("community", "/tasks/" + desk.task("community", caseNo));
        assertThat(next.text("/taskKey")).isEqualTo("userTask_recordConsent");
        assertThat(next.text("/office/code")).isEqualTo("YZ-QH-WT-YS");
        int stored = database.sql("select count(*) from act_hi_varinst where name_ = '__proto__'")
                .query(Integer.class)
                .single();
        assertThat(stored).isZero();
    }
}
