package org.hemei.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;
import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DemoCityTest
class DeadlineApiTest {

    private static final String BY_RULE = "{\"rule\": \"mediation.judicialConfirmation\", \"start\": \"2026-01-16\"}";

    @Autowired
    MockMvc web;

    @Test
    void anybodyMayAskWithoutLoginTokenOrSession() throws Exception {
        Answer answer = asked(BY_RULE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.members(""))
                .containsExactlyInAnyOrder("due", "safeDate", "provisional", "derivation", "source");
        assertThat(answer.text("/due")).isEqualTo("2026-02-24");
        assertThat(answer.text("/safeDate")).isEqualTo("2026-02-15");
        assertThat(answer.body().at("/provisional").isBoolean()).isTrue();
        assertThat(answer.body().at("/provisional").asBoolean()).isFalse();
        assertThat(answer.text("/derivation/1")).contains("2026-02-15", "春节", "2026-02-24");
        assertThat(answer.text("/source")).isEqualTo("《人民调解法》第三十三条、《民事诉讼法》第二百零五条");
        assertThat(answer.response().getHeader(SET_COOKIE)).isNull();
    }

    /** A browser that is logged in asks with its cookie, and from a page that has no token of ours. */
    @Test
    void aSessionMakesNoDifference() throws Exception {
        MockHttpServletResponse answer = new Sessions(web)
                .performWithoutToken("community", request(BY_RULE))
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
    }

    @Test
    void reasonsAreGivenInTheReadersLanguage() throws Exception {
        Answer answer = desk().sent(request(BY_RULE).header(ACCEPT_LANGUAGE, "en"));

        assertThat(answer.text("/derivation/1")).contains("Spring Festival");
        assertThat(answer.text("/source")).isEqualTo("People's Mediation Law, art. 33; Civil Procedure Law, art. 205");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'amount':3,'unit':'WORKING_DAY','direction':'AFTER','start':'2026-09-30' | 2026-10-10 | 2026-10-10",
                "'amount':1,'unit':'MONTH','direction':'AFTER','start':'2026-01-31' | 2026-02-28 | 2026-02-28",
                "'amount':30,'unit':'DAY','direction':'AFTER','start':'2026-01-16' | 2026-02-24 | 2026-02-15",
                "'amount':30,'unit':'DAY','direction':'AFTER','roll':false,'start':'2026-01-16' | 2026-02-15 | 2026-02-15",
                "'amount':15,'unit':'DAY','direction':'BEFORE','roll':true,'start':'2026-03-02' | 2026-02-15 | 2026-02-15",
                "'rule':'mediation.conclusion','start':'2026-03-02' | 2026-04-02 | 2026-04-02",
                "'rule':'mediation.conclusion','profile':'shenzhen','start':'2026-03-02' | 2026-04-01 | 2026-04-01",
                "'rule':'handover.renewalDecision','profile':'beijing','start':'2026-09-30' | 2026-03-30 | 2026-03-30"
            })
    void theDayIsCountedAsTheLawSays(String members, String due, String safeDate) throws Exception {
        Answer answer = asked("{" + members.replace('\'', '"') + "}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/due")).isEqualTo(due);
        assertThat(answer.text("/safeDate")).isEqualTo(safeDate);
    }

    @Test
    void aYearWithoutANoticeMakesTheDayProvisional() throws Exception {
        assertThat(asked("{\"rule\": \"election.filing\", \"start\": \"2199-08-20\"}")
                        .body()
                        .at("/provisional")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'start':'2026-03-02' | rule REQUIRED",
                "'rule':'mediation.conclusion' | start REQUIRED",
                "'rule':'mediation.conclusion','start':'2026-02-30' | start FORMAT",
                "'rule':'mediation.conclusion','start':'2026-3-2' | start FORMAT",
                "'rule':'mediation.conclusion','start':'2026-03-02T00:00' | start FORMAT",
                "'rule':'mediation.conclusion','start':20260302 | start FORMAT",
                "'rule':'mediation.conclusion','start':'1899-12-31' | start RANGE",
                "'rule':'mediation.conclusion','start':'2201-01-01' | start RANGE",
                "'rule':'mediation.nonsense','start':'2026-03-02' | rule UNKNOWN",
                "'rule':'','start':'2026-03-02' | rule UNKNOWN",
                "'rule':'handover.renewalDecision','start':'2026-03-02' | rule UNKNOWN",
                "'rule':'mediation.conclusion','profile':'atlantis','start':'2026-03-02' | profile UNKNOWN",
                "'rule':'mediation.conclusion','amount':3,'start':'2026-03-02' | rule IMPOSSIBLE",
                "'rule':'mediation.conclusion','roll':true,'start':'2026-03-02' | rule IMPOSSIBLE",
                "'amount':0,'unit':'DAY','direction':'AFTER','start':'2026-03-02' | amount RANGE",
                "'amount':-3,'unit':'DAY','direction':'AFTER','start':'2026-03-02' | amount RANGE",
                "'amount':3661,'unit':'DAY','direction':'AFTER','start':'2026-03-02' | amount RANGE",
                "'amount':99999999999999999999,'unit':'DAY','direction':'AFTER','start':'2026-03-02' | amount RANGE",
                "'amount':3.5,'unit':'DAY','direction':'AFTER','start':'2026-03-02' | amount FORMAT",
                "'amount':'3','unit':'DAY','direction':'AFTER','start':'2026-03-02' | amount FORMAT",
                "'amount':3,'unit':'WEEK','direction':'AFTER','start':'2026-03-02' | unit UNKNOWN",
                "'amount':3,'unit':'DAY','direction':'after','start':'2026-03-02' | direction UNKNOWN",
                "'amount':3,'unit':'DAY','direction':'AFTER','roll':'no','start':'2026-03-02' | roll FORMAT",
                "'roll':false | amount REQUIRED, unit REQUIRED, direction REQUIRED, start REQUIRED",
                "'rule':'mediation.conclusion','start':'2026-03-02','days':3 | days UNKNOWN"
            })
    void whatMakesNoSenseIsNamed(String members, String errors) throws Exception {
        Answer answer = asked("{" + members.replace('\'', '"') + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(errors.split(", "));
        assertThat(answer.response().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private Answer asked(String body) throws Exception {
        return desk().sent(request(body));
    }

    private DeskClient desk() {
        return new DeskClient(web);
    }

    private static MockHttpServletRequestBuilder request(String body) {
        return post("/api/v1/deadline").contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
