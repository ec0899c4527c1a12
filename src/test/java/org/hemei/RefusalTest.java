package org.hemei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.Sessions.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Which of several refusals a program is told, in the order of the contract: 401, 403, malformed 400, 404, 409, and the
 * fields last; and what opens which door.
 */
@DemoCityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {

    private static final String MALFORMED = "{\"party\": ";
    private static final String WITHDRAWAL = "{\"party\": \"APPLICANT\", \"reason\": \"和好了\"}";
    private static final String GROUND = "{\"data\": {\"ground\": \"NONE\"}}";
    private static final String DISPUTE =
            """
            {"title": "楼上漏水", "category": "LEAK", "description": "卫生间漏水到楼下。", "compound": "C001",
             "source": "ORAL", "parties": [{"role": "APPLICANT", "name": "张三", "kind": "PERSON"},
                                           {"role": "RESPONDENT", "name": "李四", "kind": "PERSON"}]}""";

    private final MockMvc web;
    private final Sessions sessions;

    private String openCase = "";
    private String openTask = "";
    private String endedCase = "";
    private String completedTask = "";

    @Autowired
    RefusalTest(MockMvc web) {
        this.web = web;
        this.sessions = new Sessions(web);
    }

    @BeforeAll
    void registerAnOpenAndAnEndedCase() throws Exception {
        openCase = JsonPath.read(text(as("community", "/disputes", DISPUTE)), "$.caseNo");
        openTask = taskOf(openCase);
        endedCase = JsonPath.read(text(as("community", "/disputes", DISPUTE)), "$.caseNo");
        completedTask = taskOf(endedCase);
        assertThat(as("community", "/tasks/" + completedTask + "/complete", GROUND)
                        .getStatus())
                .isEqualTo(200);
        assertThat(as("community", "/disputes/" + endedCase + "/withdraw", WITHDRAWAL)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void firstOneHasToLogIn() throws Exception {
        assertThat(status(as(null, "/disputes/unknown/withdraw", MALFORMED))).isEqualTo(401);
        assertThat(status(as(null, "/tasks/unknown/complete", MALFORMED))).isEqualTo(401);
        assertThat(status(as(null, "/unknown", MALFORMED))).isEqualTo(401);
    }

    @Test
    void aRoleThatNeverMayIsToldSoWhateverItSent() throws Exception {
        assertThat(status(as("admin", "/disputes", MALFORMED))).isEqualTo(403);
        assertThat(status(as("auditor", "/disputes/unknown/withdraw", MALFORMED)))
                .isEqualTo(403);
        assertThat(status(as("auditor", "/tasks/unknown/complete", MALFORMED))).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadIsRefusedBeforeAnythingIsLookedUp() throws Exception {
        assertThat(status(as("community", "/disputes/unknown/withdraw", MALFORMED)))
                .isEqualTo(400);
        assertThat(fields(as("community", "/disputes/unknown/withdraw", "{\"party\": \"APPLICANT\", \"why\": 1}")))
                .containsExactly("why UNKNOWN");
        assertThat(status(as("community", "/tasks/unknown/complete", MALFORMED)))
                .isEqualTo(400);
        assertThat(fields(as("community", "/tasks/unknown/complete", "{\"revision\": \"1\", \"data\": {}}")))
                .containsExactly("revision FORMAT");
        assertThat(fields(as("community", "/tasks/unknown/complete", "{\"data\": \"NONE\"}")))
                .containsExactly("data FORMAT");
    }

    @Test
    void whatOneMayNotSeeHasNoState() throws Exception {
        assertThat(status(as("elsewhere", "/disputes/" + endedCase + "/withdraw", "{}")))
                .isEqualTo(404);
        assertThat(status(as("elsewhere", "/tasks/" + completedTask + "/complete", "{}")))
                .isEqualTo(404);
        assertThat(status(as("community", "/tasks/unknown/complete", "{}"))).isEqualTo(404);
    }

    @Test
    void theStateForbidsBeforeTheFieldsAreRead() throws Exception {
        assertThat(status(as("community", "/disputes/" + endedCase + "/withdraw", "{}")))
                .isEqualTo(409);
        assertThat(status(as("community2", "/tasks/" + completedTask + "/complete", "{}")))
                .isEqualTo(409);
        assertThat(status(as("community2", "/tasks/" + completedTask + "/complete", "{\"data\": {}}")))
                .isEqualTo(409);
    }

    @Test
    void inTheEndTheFieldsAreNamed() throws Exception {
        assertThat(fields(as("community", "/disputes/" + openCase + "/withdraw", "{}")))
                .containsExactlyInAnyOrder("party REQUIRED", "reason REQUIRED");
        assertThat(fields(as("community", "/tasks/" + openTask + "/complete", "{}")))
                .containsExactly("data REQUIRED");
        assertThat(fields(as("community", "/tasks/" + openTask + "/complete", "{\"data\": {\"ground\": \"MAYBE\"}}")))
                .containsExactly("data.ground UNKNOWN");
    }

    @Test
    void aSessionNeedsATokenToChangeAnything() throws Exception {
        MockHttpServletRequestBuilder withdraw = withdrawal();
        assertThat(status(sessions.performWithoutToken("community", withdraw).getResponse()))
                .isEqualTo(403);
        var page = sessions.performWithoutToken(
                "community", post("/tasks/" + openTask + "/claim").accept("text/html"));
        assertThat(page.getResponse().getStatus()).isEqualTo(403);
        assertThat(sessions.perform("community2", withdrawal().content("{}"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aPasswordNeedsNoTokenAndTheSessionBesideItIsIgnored() throws Exception {
        var withdrawn = sessions.performWithoutToken(
                "elsewhere", withdrawal().content("{}").with(community()));
        assertThat(status(withdrawn.getResponse())).isEqualTo(400);
        var me = sessions.performWithoutToken("elsewhere", get("/api/v1/me").with(community()));
        assertThat(text(me.getResponse())).contains("\"username\":\"community\"");
        assertThat(me.getResponse().getCookie(Sessions.COOKIE)).isNull();
    }

    @Test
    void aWrongPasswordIsNotRescuedByASession() throws Exception {
        var me = sessions.performWithoutToken("community", get("/api/v1/me").with(httpBasic("nobody", "wrong")));
        assertThat(status(me.getResponse())).isEqualTo(401);
    }

    @Test
    void pagesAreNotOpenedByAPasswordInTheRequest() throws Exception {
        var tasks =
                web.perform(get("/tasks").accept("text/html").with(community())).andReturn();
        assertThat(tasks.getResponse().getRedirectedUrl()).endsWith("/login");
    }

    private MockHttpServletRequestBuilder withdrawal() {
        return post("/api/v1/disputes/" + openCase + "/withdraw")
                .contentType(MediaType.APPLICATION_JSON)
                .content(WITHDRAWAL);
    }

    private static RequestPostProcessor community() {
        return httpBasic("community", PASSWORD);
    }

    private String taskOf(String caseNo) throws Exception {
        var tasks = web.perform(get("/api/v1/tasks")
                        .param("state", "all")
                        .param("q", caseNo)
                        .with(community()))
                .andReturn();
        return JsonPath.read(text(tasks.getResponse()), "$.items[0].id");
    }

    private MockHttpServletResponse as(@Nullable String username, String path, String body) throws Exception {
        var request =
                post("/api/v1" + path).contentType(MediaType.APPLICATION_JSON).content(body);
        return web.perform(username == null ? request : request.with(httpBasic(username, PASSWORD)))
                .andReturn()
                .getResponse();
    }

    /** Whatever is refused is told as a problem document, and never by leading elsewhere. */
    private static int status(MockHttpServletResponse refusal) {
        assertThat(refusal.getContentType()).isEqualTo("application/problem+json");
        assertThat(refusal.getRedirectedUrl()).isNull();
        return refusal.getStatus();
    }

    private static List<String> fields(MockHttpServletResponse refusal) throws Exception {
        assertThat(status(refusal)).isEqualTo(400);
        List<String> names = JsonPath.read(text(refusal), "$.errors[*].field");
        List<String> codes = JsonPath.read(text(refusal), "$.errors[*].code");
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " " + codes.get(i))
                .toList();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
