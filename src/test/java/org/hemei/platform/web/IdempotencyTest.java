package org.hemei.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.hemei.support.DeskClient.posting;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A request that carries a key has its effect once, however often it is sent. */
@DemoCityTest
class IdempotencyTest {

    static final String REPLAYED = "Idempotency-Replayed";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    DeskClient desk;
    String key;
    String title;

    @BeforeEach
    void chooseKey() {
        desk = new DeskClient(web);
        key = UUID.randomUUID().toString();
        title = "一次 " + key;
    }

    private Answer register(String username, Object dispute) throws Exception {
        return desk.call(username, posting("/disputes", dispute).header(IdempotencyFilter.HEADER, key));
    }

    private int registered() {
        return database.sql("select count(*) from mediation_dispute where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }

    private int kept() {
        return database.sql("select count(*) from platform_idempotency_key where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    @Test
    void theSameRequestIsGivenTheSameAnswerAndDoneOnce() throws Exception {
        Answer first = register("community", dispute(title));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.response().getHeader(REPLAYED)).isNull();
        for (int i = 0; i < 2; i++) {
            Answer again = register("community", dispute(title));
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.response().getHeader(REPLAYED)).isEqualTo("true");
            assertThat(again.response().getHeader("Location"))
                    .isEqualTo(first.response().getHeader("Location"));
            assertThat(again.response().getContentType())
                    .isEqualTo(first.response().getContentType());
        }
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void withoutAKeyEverythingIsDoneAsOftenAsItIsSent() throws Exception {
        desk.registered("community", dispute(title));
        desk.registered("community", dispute(title));
        assertThat(registered()).isEqualTo(2);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsAConflict() throws Exception {
        register("community", dispute(title));
        for (Object other : List.of(dispute(title).put("description", "另一件"), "{", "{}")) {
            Answer answer = register("community", other);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("/current")).isEqualTo("USED");
            assertThat(answer.text("/detail")).contains("Idempotency-Key");
        }
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOnePersonAndOneRoute() throws Exception {
        String caseNo = register("community", dispute(title)).text("/caseNo");
        assertThat(register("community2", dispute(title)).response().getHeader(REPLAYED))
                .isNull();
        assertThat(registered()).isEqualTo(2);
        String task = desk.task("community", caseNo);
        Answer claim =
                desk.call("community", posting("/tasks/" + task + "/claim", "").header(IdempotencyFilter.HEADER, key));
        assertThat(claim.status()).isEqualTo(200);
        assertThat(claim.text("/assignee")).isEqualTo("community");
        assertThat(kept()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "键", "a\tb", "\u00e9"})
    void aMalformedKeyIsRefused(String malformed) throws Exception {
        key = malformed;
        Answer answer = register("community", dispute(title));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("Idempotency-Key FORMAT");
        assertThat(registered()).isZero();
    }

    @Test
    void aKeyHasOneToAHundredCharacters() throws Exception {
        key = "k".repeat(101);
        assertThat(register("community", dispute(title)).status()).isEqualTo(400);
        key = UUID.randomUUID() + "~".repeat(64);
        assertThat(register("community", dispute(title)).status()).isEqualTo(201);
    }

    @Test
    void aRefusedRequestLeavesNoKey() throws Exception {
        assertThat(register("community", dispute(title).put("amount", "-1")).status())
                .isEqualTo(400);
        assertThat(register("community", "{").status()).isEqualTo(400);
        assertThat(register("auditor", dispute(title)).status()).isEqualTo(403);
        assertThat(kept()).isZero();
        assertThat(register("community", dispute(title)).status()).isEqualTo(201);
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void aConflictLeavesNoKeyEither() throws Exception {
        String task = desk.task("community", desk.registered("community", dispute(title)));
        desk.send("community2", "/tasks/" + task + "/claim", "");
        MockHttpServletRequestBuilder claim =
                posting("/tasks/" + task + "/claim", "").header(IdempotencyFilter.HEADER, key);
        assertThat(desk.call("community", claim).status()).isEqualTo(409);
        desk.send("community2", "/tasks/" + task + "/unclaim", "");
        assertThat(desk.call("community", claim).status()).isEqualTo(200);
    }

    @Test
    void aCompletionRepeatedIsNoConflict() throws Exception {
        String task = desk.task("community", desk.registered("community", dispute(title)));
        for (int i = 0; i < 2; i++) {
            Answer answer = desk.call(
                    "community",
                    posting("/tasks/" + task + "/complete", Map.of("data", Map.of("ground", "NONE")))
                            .header(IdempotencyFilter.HEADER, key));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("openTasks")).hasSize(1);
        }
    }

    @Test
    void fiveEqualRequestsAtOnceHaveOneEffectAndFiveEqualAnswers() throws Exception {
        desk.read("community", "/me");
        for (int round = 0; round < 3; round++) {
            chooseKey();
            Callable<Answer> deed = () -> register("community", dispute(title));
            List<Answer> answers = Together.at(Collections.nCopies(5, deed));
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.get(0).body());
            assertThat(answers)
                    .filteredOn(answer -> answer.response().getHeader(REPLAYED) == null)
                    .hasSize(1);
            assertThat(registered()).isEqualTo(1);
        }
    }

    @Test
    void ofTwoDifferentRequestsAtOnceOneIsAConflict() throws Exception {
        desk.read("community", "/me");
        List<Answer> answers = Together.at(List.of(
                () -> register("community", dispute(title)),
                () -> register("community", dispute(title).put("description", "另一件"))));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        register("community", dispute(title));
        age("23 hours 59 minutes");
        assertThat(register("community", dispute(title)).response().getHeader(REPLAYED))
                .isEqualTo("true");
        age("24 hours 1 second");
        Answer anew = register("community", dispute(title));
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.response().getHeader(REPLAYED)).isNull();
        assertThat(registered()).isEqualTo(2);
    }

    private void age(String by) {
        database.sql("update platform_idempotency_key set used_at = clock_timestamp() - ?::interval where key = ?")
                .params(by, key)
                .update();
    }

    @Test
    void aPageFormCarriesItsKeyInAField() throws Exception {
        MockHttpServletResponse first = submitPage(title);
        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(first.getHeader("Location")).startsWith("/disputes/D");
        MockHttpServletResponse again = submitPage(title);
        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(again.getHeader(REPLAYED)).isEqualTo("true");
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(registered()).isEqualTo(1);
        assertThat(submitPage("另一件").getStatus()).isEqualTo(409);
    }

    @Test
    void aRefusedPageFormMayBeMendedUnderItsKey() throws Exception {
        assertThat(submitPage("").getStatus()).isEqualTo(400);
        assertThat(kept()).isZero();
        assertThat(submitPage(title).getStatus()).isEqualTo(303);
        assertThat(registered()).isEqualTo(1);
    }

    private MockHttpServletResponse submitPage(String typedTitle) throws Exception {
        return web.perform(post("/disputes/new")
                        .with(user("community").roles("MEDIATOR"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param(IdempotencyFilter.FORM_FIELD, key)
                        .param("title", typedTitle)
                        .param("category", "NOISE")
                        .param("description", "夜间施工")
                        .param("compound", "C001")
                        .param("source", "ORAL")
                        .param("parties[0].role", "APPLICANT")
                        .param("parties[0].name", "甲")
                        .param("parties[0].kind", "PERSON")
                        .param("parties[1].role", "RESPONDENT")
                        .param("parties[1].name", "乙")
                        .param("parties[1].kind", "PERSON"))
                .andReturn()
                .getResponse();
    }
}
