package org.hemei.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.hemei.support.DeskClient.posting;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Errors are problem documents (RFC 9457) in the reader's language, whatever was wrong. */
@DemoCityTest
class ProblemsTest {

    static final String PROBLEM = "application/problem+json";

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"title\": }",
                "{\"title\": 'x'}",
                "{\"title\": \"x\"} {}",
                "{\"title\": \"x\"}]",
                "{\"title\": \"a\nb\"}",
                "[]",
                "null",
                "5",
                "\"text\"",
                "{\"parties\": [{]}",
                "{\"amount\": 01}",
                "{\"amount\": NaN}",
                "{/* none */}"
            })
    void whatIsNoJsonObjectIsUnreadable(String body) throws Exception {
        Answer answer = desk.send("community", "/disputes", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().getContentType()).isEqualTo(PROBLEM);
        assertThat(answer.members("")).contains("title", "status", "detail");
        assertThat(answer.body().path("status").asInt()).isEqualTo(400);
        assertThat(answer.text("/detail")).contains("JSON");
    }

    @Test
    void nestingWithoutEndIsUnreadable() throws Exception {
        Answer answer = desk.send("community", "/disputes", "{\"amount\":" + "[".repeat(100_000));
        assertThat(answer.status()).isEqualTo(400);
        String deep = "{\"data\":{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";
        assertThat(desk.send("community", "/tasks/nothing/complete", deep).status())
                .isEqualTo(400);
    }

    @Test
    void bytesThatAreNoUtf8AreUnreadable() throws Exception {
        byte[] title = "{\"title\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
        for (int wrong : new int[] {0xff, 0xc0, 0x80, 0xf8}) {
            title[10] = (byte) wrong;
            Answer answer = desk.call("community", posting("/disputes", "").content(title));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.response().getContentType()).isEqualTo(PROBLEM);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"colour": "red"}                                   | colour UNKNOWN
                    {"Title": "x"}                                      | Title UNKNOWN
                    {"parties": [{"role": "APPLICANT"}, {"age": 7}]}    | parties[1].age UNKNOWN
                    {"title": {"zh": "x"}}                              | title FORMAT
                    {"title": ["x"]}                                    | title FORMAT
                    {"title": 5}                                        | title FORMAT
                    {"title": true}                                     | title FORMAT
                    {"parties": {}}                                     | parties FORMAT
                    {"parties": "x"}                                    | parties FORMAT
                    {"parties": ["x"]}                                  | parties[0] FORMAT
                    {"parties": [{}, {"phone": 13812345678}]}           | parties[1].phone FORMAT
                    {"otherCompounds": "C002"}                          | otherCompounds FORMAT
                    {"otherCompounds": ["C002", {}]}                    | otherCompounds[1] FORMAT
                    {"triedInCompound": "yes"}                          | triedInCompound FORMAT
                    {"amount": 1e99999999999}                           | amount FORMAT
                    {"triedInCompound": 1}                              | triedInCompound FORMAT""")
    void aWrongTypeOrUnknownMemberIsNamed(String body, String error) throws Exception {
        Answer answer = desk.send("community", "/disputes", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void unknownMembersAreNamedEverywhereButInData() throws Exception {
        String caseNo = desk.registered("community", dispute());
        String task = desk.task("community", caseNo);
        Map<String, ?> root = Map.of("data", Map.of("ground", "NONE"), "hurry", true);
        assertThat(desk.send("community", "/tasks/" + task + "/complete", root).errors())
                .containsExactly("hurry UNKNOWN");
        assertThat(desk.send("community", "/disputes/" + caseNo + "/withdraw", Map.of("why", "x"))
                        .errors())
                .containsExactly("why UNKNOWN");
        assertThat(desk.complete("community", task, Map.of("ground", "NONE", "hurry", Map.of("very", true)))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.5", "\"1\"", "true", "[1]", "1e400", "99999999999"})
    void aRevisionIsAWholeNumber(String revision) throws Exception {
        String task = desk.task("community", desk.registered("community", dispute()));
        Answer answer = desk.send(
                "community",
                "/tasks/" + task + "/complete",
                "{\"revision\":" + revision + ",\"data\":{\"ground\":\"NONE\"}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("revision FORMAT");
    }

    @Test
    void aNameThatCannotBeWrittenIsStillRefused() throws Exception {
        for (String name : List.of("\\ud800", "\\u0000", "a\\udc00b")) {
            Answer answer = desk.send("community", "/disputes", "{\"" + name + "\": 1}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/title")).isEqualTo("内容有误");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=moon"
            })
    void otherFormatsAreNotTaken(String type) throws Exception {
        Answer answer = desk.call(
                "community",
                post("/api/v1/disputes").header("Content-Type", type).content("{}"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.response().getContentType()).isEqualTo(PROBLEM);
    }

    @Test
    void aBodyBeyondHalfAMegabyteIsTooLarge() throws Exception {
        String large = "{\"title\":\"" + "水".repeat(200_000) + "\"}";
        Answer answer = desk.send("community", "/disputes", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.response().getContentType()).isEqualTo(PROBLEM);
        assertThat(answer.text("/title")).isEqualTo("内容太大");
        assertThat(desk.send("auditor", "/disputes", large).status()).isEqualTo(403);
        assertThat(desk.sent(posting("/disputes", large)).status()).isEqualTo(401);
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() throws Exception {
        for (MockHttpServletRequestBuilder request : List.of(
                delete("/api/v1/disputes"),
                put("/api/v1/disputes").contentType(MediaType.APPLICATION_JSON).content("{}"))) {
            Answer answer = desk.call("community", request);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.response().getContentType()).isEqualTo(PROBLEM);
            assertThat(answer.response().getHeader("Allow")).contains("GET", "POST");
        }
        assertThat(desk.send("community", "/me", "{}").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/", "/disputes/D2026-000001/nothing", "/tasks/x/y/z", "/me/x", "/tasks/unknown"})
    void unknownRoutesAreProblemsToo(String path) throws Exception {
        Answer answer = desk.read("community", path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.response().getContentType()).isEqualTo(PROBLEM);
        assertThat(answer.text("/title")).isEqualTo("没有找到");
        assertThat(desk.sent(get("/api/v1" + path)).status()).isEqualTo(401);
    }

    @Test
    void whoIsNotLoggedInIsToldSoAndNeverRedirected() throws Exception {
        String wrong = "Basic " + Base64.getEncoder().encodeToString("police:wrong".getBytes(StandardCharsets.UTF_8));
        for (MockHttpServletRequestBuilder request : List.of(
                get("/api/v1/me"),
                get("/api/v1/me").header("Authorization", wrong),
                get("/api/v1/me").header("Authorization", "Basic %%%"),
                get("/api/v1/me").header("Authorization", "Basic"),
                posting("/disputes", "{"))) {
            Answer answer = desk.sent(request.header("Accept-Language", "en"));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.response().getContentType()).isEqualTo(PROBLEM);
            assertThat(answer.response().getHeader("Location")).isNull();
            assertThat(answer.text("/title")).isEqualTo("Please log in");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh-CN            | 没有找到
                    zh-TW            | 没有找到
                    fr               | 没有找到
                    en               | Not found
                    en-US,zh;q=0.5   | Not found
                    zh,en;q=0.9      | 没有找到
                    *                | 没有找到
                    !!!              | 没有找到""")
    void theLanguageIsTheReadersChineseUnlessEnglish(String wish, String title) throws Exception {
        Answer answer = desk.call("community", get("/api/v1/nothing").header("Accept-Language", wish));
        assertThat(answer.text("/title")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    size=0           | size RANGE
                    size=101         | size RANGE
                    size=-1          | size RANGE
                    size=x           | size FORMAT
                    size=            | size FORMAT
                    size=1.5         | size FORMAT
                    size=99999999999 | size FORMAT""")
    void aPageHasOneToAHundredRows(String query, String error) throws Exception {
        for (String list : List.of("/disputes", "/tasks", "/offices", "/compounds")) {
            Answer answer = desk.read("community", list + "?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errors()).as(list).containsExactly(error);
        }
    }

    @Test
    void aCursorThatNobodyGaveIsRefused() throws Exception {
        for (String list : List.of("/disputes", "/tasks", "/offices")) {
            for (String cursor : List.of(
                    "?",
                    "YQ",
                    coded("yesterday\nD2026-000001"),
                    coded("2026-01-01T00:00:00Z"),
                    coded("a\nb\nc"),
                    coded("2026-01-01T00:00:00Z\n\0"),
                    coded("+999999999-12-31T00:00:00Z\nx"),
                    coded("\0\n\0"),
                    "a".repeat(5000))) {
                Answer answer = desk.read("community", list + "?cursor={cursor}", cursor);
                assertThat(answer.status()).as("%s %s", list, cursor).isEqualTo(400);
                assertThat(answer.errors()).containsExactly("cursor FORMAT");
            }
        }
        assertThat(desk.read("community", "/compounds?cursor={cursor}", coded("\0"))
                        .errors())
                .containsExactly("cursor FORMAT");
        assertThat(desk.read("community", "/compounds?cursor=!").errors()).containsExactly("cursor FORMAT");
    }

    @Test
    void aSearchForWhatCannotBeWrittenIsRefused() throws Exception {
        for (String list : List.of("/disputes", "/tasks", "/compounds")) {
            Answer answer = desk.call("community", get("/api/v1" + list).param("q", "a\0b"));
            assertThat(answer.status()).as(list).isEqualTo(400);
        }
    }

    private static String coded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
