package org.hemei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.HostileTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** On pages, text is shown as it was typed; no browser takes it for anything else. */
@DemoCityTest
class HostilePagesTest {

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user("community").roles("MEDIATOR")).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String path, Object... variables) throws Exception {
        MockHttpServletResponse response = asked(get(path, variables));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void shows(String page, String text) {
        assertThat(page).contains(HtmlUtils.htmlEscape(text, "UTF-8")).doesNotContain("<svg onload", "<script>alert");
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void everyPageShowsTheVeryWords(String text) throws Exception {
        ObjectNode dispute = dispute(text).put("description", text).put("referralNo", text);
        ((ObjectNode) dispute.at("/parties/1")).put("name", text).put("kind", "FIRM");
        String caseNo = desk.registered("community", dispute);
        shows(page("/disputes/" + caseNo), text);
        shows(page("/disputes?q={q}", text), text);
        shows(page("/tasks?state=all&q={q}", text), text);
        desk.step("community", caseNo, Map.of("ground", "NONE"));
        desk.step("community", caseNo, Map.of("consent", true, "means", "PHONE"));
        desk.step("community", caseNo, Map.of("givenOn", DeskClient.today(), "means", "PHONE"));
        desk.step("community", caseNo, Map.of("mediator", "community", "conflictFree", true));
        desk.step("community", caseNo, Map.of("facts", text));
        shows(page("/tasks/" + desk.task("community", caseNo)), text);
        desk.send("community", "/disputes/" + caseNo + "/withdraw", Map.of("party", "APPLICANT", "reason", text));
        shows(page("/disputes/" + caseNo), text);
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void aDraftComesBackToTheLetterAndCannotLeaveItsBlock(String text) throws Exception {
        String task = desk.task("community", desk.registered("community", dispute()));
        Map<String, Object> typed = Map.of("ground", text, text, List.of(Map.of(text, text)));
        assertThat(draft(task, typed).status()).isEqualTo(200);
        String page = page("/tasks/" + task);
        String data = StringUtils.substringBetween(page, "id=\"task-form-data\">", "</script>");
        assertThat(DeskClient.JSON.readTree(data)).isEqualTo(DeskClient.JSON.valueToTree(typed));
        assertThat(data).doesNotContain("<");
        assertThat(StringUtils.substringBetween(page, "id=\"task-form-schema\">", "</script>"))
                .doesNotContain("<");
    }

    private Answer draft(String task, Map<String, ?> data) throws Exception {
        return desk.sent(put("/tasks/" + task + "/draft")
                .with(user("community").roles("MEDIATOR"))
                .with(csrf())
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .content(DeskClient.JSON.writeValueAsString(Map.of("data", data))));
    }

    @Test
    void aDraftThatCannotBeKeptIsRefusedByName() throws Exception {
        String task = desk.task("community", desk.registered("community", dispute()));
        for (String text : List.of("水\0", "\ud800", "a\udc00b")) {
            Answer flat = draft(task, Map.of("facts", text));
            assertThat(flat.status()).isEqualTo(400);
            assertThat(flat.errors()).containsExactly("data.facts FORMAT");
            Answer deep = draft(task, Map.of("list", List.of(Map.of("note", text))));
            assertThat(deep.errors()).containsExactly("data.list FORMAT");
        }
        assertThat(draft(task, Map.of("水\0", "x")).status()).isEqualTo(400);
        assertThat(draft(task, Map.of("facts", HostileTexts.ENDLESS)).status()).isEqualTo(200);
        assertThat(draft(task, Map.of("facts", "换\u000b行")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void aRefusedFormShowsWhatWasTyped(String text) throws Exception {
        MockHttpServletResponse refused = asked(post("/disputes/new")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("title", text)
                .param("description", text)
                .param("category", text)
                .param("compound", text)
                .param("source", text)
                .param("referralNo", text)
                .param("amount", text)
                .param("peopleAffected", text)
                .param("otherCompounds", text)
                .param("parties[0].role", text)
                .param("parties[0].name", text)
                .param("parties[0].kind", text)
                .param("parties[0].phone", text)
                .param("parties[0].email", text));
        assertThat(refused.getStatus()).isEqualTo(400);
        shows(refused.getContentAsString(StandardCharsets.UTF_8), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parties[99999999].name",
                "parties[2147483648].name",
                "parties[-1].name",
                "parties[x].name",
                "parties[].name",
                "parties[0].class.name",
                "parties.name",
                "class.classLoader",
                "title.bytes[0]"
            })
    void aFieldThatTheFormDoesNotHaveBreaksNothing(String field) throws Exception {
        MockHttpServletResponse refused = asked(post("/disputes/new")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("title", "漏水")
                .param(field, "x"));
        assertThat(refused.getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void loggingInWithAnyNameIsOnlyWrong(String text) throws Exception {
        MockHttpServletResponse refused = web.perform(
                        post("/login").with(csrf()).param("username", text).param("password", text))
                .andReturn()
                .getResponse();
        assertThat(refused.getRedirectedUrl()).isEqualTo("/login?error");
    }

    @Test
    void aNameThatCannotBeTypedIsRefused() throws Exception {
        MockHttpServletResponse refused = web.perform(post("/login")
                        .with(csrf())
                        .param("username", "community\0")
                        .param("password", "x"))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(asked(get("/tasks").param("q", "\0")).getStatus()).isEqualTo(400);
        assertThat(asked(get("/disputes").param("q", "\0")).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void switchingTheLanguageLeadsNowhereElse(String text) throws Exception {
        for (String back : List.of(text, "//" + text, "/\\" + text, "http:" + text)) {
            MockHttpServletResponse switched =
                    asked(get("/language").param("to", text).param("back", back));
            assertThat(switched.getStatus()).isEqualTo(303);
            assertThat(switched.getHeader("Location")).isEqualTo("/");
        }
    }
}
