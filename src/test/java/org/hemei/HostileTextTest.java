package org.hemei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** Through the API, text is kept to the letter or refused by name; nothing in it is ever carried out. */
@DemoCityTest
class HostileTextTest {

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void aDisputeIsToldInTheVeryWordsOfItsParties(String text) throws Exception {
        ObjectNode dispute = dispute(text).put("description", text).put("referralNo", text);
        ((ObjectNode) dispute.at("/parties/0")).put("name", text);
        ((ObjectNode) dispute.at("/parties/1")).put("name", text).put("kind", "FIRM");
        String caseNo = desk.registered("community", dispute);
        Answer file = desk.read("community", "/disputes/" + caseNo);
        assertThat(file.text("/title")).isEqualTo(text);
        assertThat(file.text("/description")).isEqualTo(text);
        String seen = text.replaceAll("\\p{Cf}", "");
        assertThat(file.text("/parties/0/name")).isEqualTo(seen);
        assertThat(file.text("/parties/1/name")).isEqualTo(seen);
        assertThat(desk.read("community", "/tasks/" + desk.task("community", caseNo))
                        .text("/title"))
                .isEqualTo(text);
        assertThat(desk.read("community", "/disputes?size=100&q={q}", text).each("/caseNo"))
                .contains(caseNo);
        assertThat(desk.read("community", "/tasks?state=all&size=100&q={q}", text)
                        .each("/caseNo"))
                .contains(caseNo);
        assertThat(desk.read("community", "/compounds?q={q}", text).status()).isEqualTo(200);
        assertThat(desk.read("community", "/tasks?process={p}", text).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void whatIsNoChoiceIsNamed(String text) throws Exception {
        for (String field : List.of("category", "source", "compound")) {
            ObjectNode dispute = dispute().put(field, text);
            assertThat(desk.send("community", "/disputes", dispute).errors())
                    .containsExactly(field + (field.equals("compound") && text.length() > 50 ? " RANGE" : " UNKNOWN"));
        }
        for (String list : List.of("/tasks?state=", "/disputes?state=", "/disputes?tier=", "/offices?tier=")) {
            Answer answer = desk.read("community", list + "{x}", text);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("errors")).hasSize(1);
        }
        for (String place : List.of("/disputes/{x}", "/tasks/{x}")) {
            assertThat(desk.read("community", place, text).status()).isIn(400, 404);
        }
    }

    @Test
    void whatCannotBeKeptIsNamedInEveryFieldOfARegistration() throws Exception {
        for (String text : HostileTexts.REFUSED) {
            for (String field : List.of("title", "description", "compound", "referralNo")) {
                assertThat(desk.send("community", "/disputes", dispute().put(field, text))
                                .errors())
                        .as(field)
                        .containsExactly(field + " FORMAT");
            }
            for (String field : List.of("amount", "peopleAffected")) {
                assertThat(desk.send("community", "/disputes", dispute().put(field, text))
                                .errors())
                        .containsExactly(field + " FORMAT");
            }
            for (String field : List.of("name", "phone", "email")) {
                ObjectNode dispute = dispute();
                ((ObjectNode) dispute.at("/parties/1")).put(field, text);
                assertThat(desk.send("community", "/disputes", dispute).errors())
                        .containsExactly("parties[1]." + field + " FORMAT");
            }
            ObjectNode others = dispute();
            others.putArray("otherCompounds").add(text);
            assertThat(desk.send("community", "/disputes", others).errors())
                    .containsExactly("otherCompounds[0] FORMAT");
        }
    }

    @Test
    void endlessTextIsNamedInEveryFieldOfARegistration() throws Exception {
        for (String field : List.of("title", "description", "compound", "referralNo", "amount")) {
            assertThat(desk.send("community", "/disputes", dispute().put(field, HostileTexts.ENDLESS))
                            .errors())
                    .containsExactly(field + " RANGE");
        }
        for (String field : List.of("name", "phone", "email")) {
            ObjectNode dispute = dispute();
            ((ObjectNode) dispute.at("/parties/0")).put(field, HostileTexts.ENDLESS);
            assertThat(desk.send("community", "/disputes", dispute).errors())
                    .containsExactly("parties[0]." + field + " RANGE");
        }
    }

    @Test
    void aReasonIsKeptOrRefusedLikeAnyText() throws Exception {
        String caseNo = desk.registered("community", dispute());
        String place = "/disputes/" + caseNo + "/withdraw";
        for (String text : HostileTexts.REFUSED) {
            assertThat(desk.send("community", place, Map.of("party", "APPLICANT", "reason", text))
                            .errors())
                    .containsExactly("reason FORMAT");
            assertThat(desk.send("community", place, Map.of("party", text, "reason", "x"))
                            .errors())
                    .containsExactly("party UNKNOWN");
        }
        assertThat(desk.send("community", place, Map.of("party", "APPLICANT", "reason", HostileTexts.ENDLESS))
                        .errors())
                .containsExactly("reason RANGE");
        for (String text : HostileTexts.KEPT) {
            assertThat(desk.send("community", place, Map.of("party", text, "reason", text))
                            .errors())
                    .containsExactly("party UNKNOWN");
        }
        Map<String, String> all = Map.of("party", "APPLICANT", "reason", String.join(" ", HostileTexts.KEPT));
        assertThat(desk.send("community", place, all).status()).isEqualTo(200);
    }

    @Test
    void aWholeCaseCanBeDoneInHostileWordsAndNoneIsCarriedOut() throws Exception {
        String text = String.join("\n", HostileTexts.KEPT);
        String caseNo = desk.registered("community", dispute());
        refuses(caseNo, "ground", Map.of());
        desk.step("community", caseNo, Map.of("ground", "NONE"));
        refuses(caseNo, "means", Map.of("consent", true));
        refuses(caseNo, "consent", Map.of("means", "PHONE"));
        desk.step("community", caseNo, Map.of("consent", true, "means", "PHONE"));
        refuses(caseNo, "givenOn", Map.of("means", "PHONE"));
        desk.step("community", caseNo, Map.of("givenOn", DeskClient.today(), "means", "PHONE"));
        refuses(caseNo, "mediator", Map.of("conflictFree", true));
        refuses(caseNo, "conflictFree", Map.of("mediator", "community"));
        desk.step("community", caseNo, Map.of("mediator", "community", "conflictFree", true));
        refusesText(caseNo, "facts", Map.of());
        desk.step("community", caseNo, Map.of("facts", text));
        Map<String, Object> session = Map.of(
                "heldAt", DeskClient.now(), "present", List.of("APPLICANT"), "minutes", text, "result", "AGREED");
        for (String field : List.of("heldAt", "present", "result")) {
            refuses(caseNo, field, session);
        }
        refusesText(caseNo, "minutes", session);
        desk.step("community", caseNo, session);
        Map<String, Object> agreement = Map.of("form", "ORAL", "onTheSpot", true, "text", text);
        for (String field : List.of("form", "onTheSpot", "body", "effectiveOn")) {
            refuses(caseNo, field, agreement);
        }
        refusesText(caseNo, "text", agreement);
        desk.step("community", caseNo, agreement);
        refuses(caseNo, "satisfied", Map.of());
        refusesText(caseNo, "note", Map.of("satisfied", true));
        desk.step("community", caseNo, Map.of("satisfied", true, "note", text));
        refuses(caseNo, "checked", Map.of());
        desk.step("community", caseNo, Map.of("checked", true));
        Answer file = desk.read("community", "/disputes/" + caseNo);
        assertThat(file.text("/outcome")).isEqualTo("AGREED_ORAL");
    }

    private void refuses(String caseNo, String field, Map<String, ?> others) throws Exception {
        for (String text :
                List.of(HostileTexts.KEPT.get(0), HostileTexts.KEPT.get(4), "\0", "\ud800", HostileTexts.ENDLESS)) {
            Answer answer = tried(caseNo, field, text, others);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errors()).as(field).singleElement().asString().startsWith("data." + field + " ");
        }
    }

    private void refusesText(String caseNo, String field, Map<String, ?> others) throws Exception {
        for (String text : HostileTexts.REFUSED) {
            assertThat(tried(caseNo, field, text, others).errors()).containsExactly("data." + field + " FORMAT");
        }
        assertThat(tried(caseNo, field, HostileTexts.ENDLESS, others).errors())
                .containsExactly("data." + field + " RANGE");
    }

    private Answer tried(String caseNo, String field, String text, Map<String, ?> others) throws Exception {
        Map<String, Object> data = new HashMap<>(others);
        data.put(field, text);
        return desk.complete("community", desk.task("community", caseNo), data);
    }

    @Test
    void aNameThatNobodyHasLogsNobodyIn() throws Exception {
        for (List<String> texts :
                List.of(HostileTexts.KEPT, HostileTexts.REFUSED, List.of("水".repeat(2000), ":", ""))) {
            for (String text : texts) {
                String login = Base64.getEncoder().encodeToString((text + ":" + text).getBytes(StandardCharsets.UTF_8));
                Answer answer = desk.sent(get("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Basic " + login));
                assertThat(answer.status()).as(text).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000", "\u0000%"})
    void aSearchForWhatCannotBeTypedIsRefused(String text) throws Exception {
        for (String list : List.of("/disputes", "/tasks", "/compounds")) {
            assertThat(desk.call("community", get("/api/v1" + list).param("q", text))
                            .status())
                    .isEqualTo(400);
        }
    }
}
