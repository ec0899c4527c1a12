package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever comes second at a task reads what the first has done with it, if they may know the case. */
@DemoCityTest
class SubmissionTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    DeskClient desk;
    Sessions sessions;
    String caseNo;
    String task;

    @BeforeEach
    void completeATask() throws Exception {
        desk = new DeskClient(web);
        sessions = new Sessions(web);
        caseNo = desk.registered("community", dispute());
        desk.step("community", caseNo, Map.of("ground", "NONE"));
        task = desk.task("community", caseNo);
    }

    private MockHttpServletResponse submission(String username) throws Exception {
        return sessions.perform(username, get("/tasks/" + task + "/submission").accept("application/json"))
                .getResponse();
    }

    private void complete() throws Exception {
        desk.step("community", caseNo, Map.of("consent", true, "means", "PHONE", "madeUp", "不在表单上"));
    }

    @Test
    void thereIsNoneWhileTheTaskIsOpen() throws Exception {
        assertThat(submission("community2").getStatus()).isEqualTo(204);
    }

    @Test
    void aColleagueReadsWhatWasAcceptedAndNothingElse() throws Exception {
        complete();
        var told = DeskClient.JSON.readTree(submission("community2").getContentAsString(StandardCharsets.UTF_8));
        assertThat(told.path("data")).isEqualTo(DeskClient.tree("{\"consent\": true, \"means\": \"PHONE\"}"));
        assertThat(OffsetDateTime.parse(told.path("at").asText())).isNotNull();
    }

    @Test
    void whoMayNotKnowTheCaseDoesNotReadIt() throws Exception {
        complete();
        int before = refusedLooks();
        assertThat(submission("elsewhere").getStatus()).isEqualTo(404);
        assertThat(refusedLooks() - before).isOne();
    }

    private int refusedLooks() {
        return database.sql("select count(*) from audit_view where case_no = ? and not allowed")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRefusedSubmissionIsNotKept() throws Exception {
        assertThat(desk.complete("community", task, Map.of("consent", true)).status())
                .isEqualTo(400);
        assertThat(submission("community2").getStatus()).isEqualTo(204);
    }
}
