package org.hemei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.Sessions.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * How often the database is asked for what people do all day. Three statements of each count find out who is asking.
 * Whoever needs more has to say so here.
 */
@DemoCityTest
class StatementCountTest {

    private static final int OF_A_COMPLETION = 100;
    private static final int OURS_OF_A_COMPLETION = 58;
    /** One of them counts what the reader has not read. */
    private static final int OF_A_PAGE = 14;

    private static final int OF_A_FIRST_PAPER = 5;
    private static final int OF_A_PAPER = 3;
    private static final int OF_A_PAGE_OF_ONE_CASE = 30;

    private final MockMvc web;
    private final Clock clock;
    private final Sessions sessions;

    @Autowired
    StatementCountTest(MockMvc web, Clock clock) {
        this.web = web;
        this.clock = clock;
        this.sessions = new Sessions(web);
    }

    private String caseNo = "";
    private String task = "";

    @BeforeEach
    void registerACaseAndReadItsForm() throws Exception {
        caseNo = register();
        task = JsonPath.read(ask(get("/api/v1/tasks").param("state", "all").param("q", caseNo)), "$.items[0].id");
        ask(get("/api/v1/tasks/" + task));
    }

    @Test
    void aListIsOneStatementHoweverLongItIs() throws Exception {
        assertThat(statements(get("/api/v1/tasks").param("state", "all"))).hasSize(4);
        assertThat(statements(get("/api/v1/tasks").param("state", "all").param("size", "1")))
                .hasSize(4);
    }

    @Test
    void aListOfDisputesTakesTheirDeadlinesTogether() throws Exception {
        assertThat(statements(get("/api/v1/disputes"))).hasSize(5);
        assertThat(statements(get("/api/v1/disputes").param("size", "1"))).hasSize(5);
    }

    @Test
    void openingATaskAsksForItAndForItsDraft() throws Exception {
        assertThat(statements(get("/api/v1/tasks/" + task))).hasSize(5);
    }

    @Test
    void openingACaseReadsItsPartsAndWritesDownWhoLooked() throws Exception {
        assertThat(statements(get("/api/v1/disputes/" + caseNo))).hasSize(18);
    }

    @Test
    void completingATaskStaysWithinItsBudget() throws Exception {
        List<String> statements = statements(post("/api/v1/tasks/" + task + "/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"data\": {\"ground\": \"NONE\"}}"));
        assertThat(statements).hasSizeBetween(2, OF_A_COMPLETION);
        assertThat(statements).filteredOn(sql -> !sql.contains("ACT_")).hasSizeBetween(2, OURS_OF_A_COMPLETION);
    }

    @Test
    void aPaperCostsItsTextsItsNumberAndItself() throws Exception {
        complete("{\"ground\": \"NONE\"}");
        assertThat(complete("{\"consent\": true, \"means\": \"PHONE\"}"))
                .filteredOn(sql -> sql.contains("documents_"))
                .hasSize(OF_A_FIRST_PAPER);
        assertThat(complete("{\"givenOn\": \"%s\", \"means\": \"PHONE\"}".formatted(LocalDate.now(clock))))
                .filteredOn(sql -> sql.contains("documents_"))
                .hasSize(OF_A_PAPER);
    }

    private List<String> complete(String data) throws Exception {
        String open =
                JsonPath.read(ask(get("/api/v1/tasks").param("state", "all").param("q", caseNo)), "$.items[0].id");
        return statements(post("/api/v1/tasks/" + open + "/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"data\": " + data + "}"));
    }

    @Test
    void pagesStayWithinTheirBudgets() throws Exception {
        for (String page : List.of("/", "/tasks", "/disputes", "/disputes/new")) {
            assertThat(statementsOfPage(page)).as(page).hasSizeBetween(2, OF_A_PAGE);
        }
        for (String page : List.of("/tasks/" + task, "/disputes/" + caseNo)) {
            assertThat(statementsOfPage(page)).as(page).hasSizeBetween(2, OF_A_PAGE_OF_ONE_CASE);
        }
    }

    private List<String> statements(MockHttpServletRequestBuilder request) throws Exception {
        return Statements.of(() -> ask(request));
    }

    private List<String> statementsOfPage(String path) throws Exception {
        sessions.perform("community", get(path));
        return Statements.of(() -> sessions.perform("community", get(path)));
    }

    private String register() throws Exception {
        String dispute =
                """
                {"title": "楼上漏水", "category": "LEAK", "description": "卫生间漏水到楼下。", "compound": "C001",
                 "source": "ORAL", "parties": [{"role": "APPLICANT", "name": "张三", "kind": "PERSON"},
                                               {"role": "RESPONDENT", "name": "李四", "kind": "PERSON"}]}""";
        return JsonPath.read(
                ask(post("/api/v1/disputes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(dispute)),
                "$.caseNo");
    }

    private String ask(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request.with(httpBasic("community", PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isBetween(200, 299);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
