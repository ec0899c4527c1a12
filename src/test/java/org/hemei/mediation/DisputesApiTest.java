package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class DisputesApiTest {

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @Test
    void aRegistrationIsAnsweredWithItsNumber() throws Exception {
        Answer answer = desk.send("community", "/disputes", dispute());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.members("")).containsExactly("caseNo");
        assertThat(answer.text("/caseNo")).matches("D\\d{4}-\\d{6}");
        assertThat(answer.response().getHeader("Location")).isEqualTo("/api/v1/disputes/" + answer.text("/caseNo"));
    }

    @Test
    void aNewDisputeTellsWhereItStands() throws Exception {
        String caseNo = desk.registered("community", dispute("管道漏水"));
        Answer answer = desk.read("community", "/disputes/" + caseNo);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.members(""))
                .contains("caseNo", "title", "state", "tier", "office", "openedAt", "deadlines", "history")
                .doesNotContain("acceptedAt", "outcome", "waysOut");
        assertThat(answer.text("/caseNo")).isEqualTo(caseNo);
        assertThat(answer.text("/title")).isEqualTo("管道漏水");
        assertThat(answer.text("/state")).isEqualTo("REGISTERED");
        assertThat(answer.text("/tier")).isEqualTo("COMMUNITY");
        assertThat(answer.body().path("office"))
                .isEqualTo(DeskClient.tree("{\"code\":\"YZ-QH-WT-YS\",\"name\":\"云杉社区\",\"tier\":\"COMMUNITY\"}"));
        assertThat(OffsetDateTime.parse(answer.text("/openedAt")).getOffset()).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(answer.members("/history/0")).containsExactly("at", "tier", "what", "who");
        assertThat(answer.text("/history/0/who")).isEqualTo("李秀英");
        assertThat(answer.text("/history/0/what")).isEqualTo("接待登记，来源：口头申请");
    }

    @Test
    void aDeadlineComesWithItsDerivationAndSource() throws Exception {
        String caseNo = desk.registered("community", dispute());
        desk.step("community", caseNo, Map.of("ground", "NONE"));
        desk.step("community", caseNo, Map.of("consent", true, "means", "PHONE"));
        Answer answer = desk.read("community", "/disputes/" + caseNo);
        assertThat(answer.text("/state")).isEqualTo("ACCEPTED");
        assertThat(OffsetDateTime.parse(answer.text("/acceptedAt"))).isNotNull();
        assertThat(answer.body().path("deadlines").findValuesAsText("rule"))
                .containsExactly("mediation.acceptance", "mediation.conclusion");
        for (JsonNode deadline : answer.body().path("deadlines")) {
            assertThat(deadline.path("due").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(deadline.path("safeDate").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(deadline.path("provisional").isBoolean()).isTrue();
            assertThat(deadline.path("derivation")).isNotEmpty().allMatch(step -> !step.asText()
                    .isBlank());
            assertThat(deadline.path("source").asText()).isNotBlank();
            assertThat(deadline.size()).isEqualTo(6);
        }
    }

    @Test
    void theFileIsToldInTheReadersLanguage() throws Exception {
        String caseNo = desk.registered("community", dispute());
        Answer answer =
                desk.call("community", get("/api/v1/disputes/" + caseNo).header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(answer.text("/history/0/what")).isNotBlank().matches("[\\x00-\\x7f]+");
        assertThat(answer.text("/deadlines/0/source")).isNotBlank().doesNotContain("《");
        assertThat(answer.text("/deadlines/0/derivation/0")).doesNotContain("日");
    }

    @Test
    void whoeverIsDeclinedIsToldOtherWays() throws Exception {
        String caseNo = desk.registered("community", dispute());
        desk.step("community", caseNo, Map.of("ground", "GRAVE_CRIME"));
        Answer answer = desk.read("community", "/disputes/" + caseNo);
        assertThat(answer.text("/outcome")).isEqualTo("DECLINED");
        assertThat(answer.text("/state")).isEqualTo("CLOSED");
        assertThat(answer.text("/waysOut/0")).contains("公安机关");
        assertThat(answer.body().path("waysOut")).hasSizeGreaterThan(1);
    }

    @Test
    void partiesAreMaskedForThoseWhoDoNotHandleTheCase() throws Exception {
        String caseNo = desk.registered("street", dispute());
        assertThat(desk.read("community", "/disputes/" + caseNo).text("/parties/0/name"))
                .isEqualTo("王小明");
        for (String reader : List.of("street", "auditor")) {
            Answer answer = desk.read(reader, "/disputes/" + caseNo);
            assertThat(answer.text("/parties/0/name")).isEqualTo("王*");
            assertThat(answer.text("/parties/0/phone")).isEqualTo("138****1234");
            assertThat(answer.response().getContentAsString()).doesNotContain("王小明", "13812341234");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "street", "district", "city", "anlan", "qinghe.lead"})
    void anotherOfficeDoesNotLearnThatTheCaseExists(String stranger) throws Exception {
        String caseNo = desk.registered("community", dispute());
        Answer answer = desk.read(stranger, "/disputes/" + caseNo);
        assertThat(answer.status()).isEqualTo(404);
        Answer missing = desk.read(stranger, "/disputes/D1999-000001");
        assertThat(answer.members("")).isEqualTo(missing.members(""));
        assertThat(answer.text("/detail")).isEqualTo(missing.text("/detail"));
        assertThat(desk.read(stranger, "/disputes?q={q}", caseNo).each("/caseNo"))
                .isEmpty();
        Answer withdrawal = desk.send(stranger, "/disputes/" + caseNo + "/withdraw", Map.of());
        assertThat(withdrawal.status()).isEqualTo(404);
    }

    @Test
    void theListShowsEachCaseInOneLine() throws Exception {
        String caseNo = desk.registered("community", dispute());
        Answer answer = desk.read("community", "/disputes?q={q}", caseNo);
        assertThat(answer.members("")).containsExactly("items", "next");
        assertThat(answer.body().path("next").isNull()).isTrue();
        assertThat(answer.each("/caseNo")).containsExactly(caseNo);
        assertThat(answer.members("/items/0"))
                .contains("caseNo", "title", "state", "tier", "office", "openedAt")
                .doesNotContain("acceptedAt", "outcome");
        assertThat(answer.members("/items/0/office")).containsExactly("code", "name", "tier");
    }

    @Test
    void theListIsFilteredByStateTierAndText() throws Exception {
        String caseNo = desk.registered("anlan", dispute("天台漏水Ｚebra").put("compound", "C004"));
        assertThat(desk.read("anlan", "/disputes?state=REGISTERED").each("/caseNo"))
                .contains(caseNo);
        assertThat(desk.read("anlan", "/disputes?state=CLOSED").each("/caseNo")).doesNotContain(caseNo);
        assertThat(desk.read("anlan", "/disputes?tier=COMMUNITY").each("/caseNo"))
                .contains(caseNo);
        assertThat(desk.read("anlan", "/disputes?tier=CITY").each("/caseNo")).isEmpty();
        for (String words : List.of(caseNo, caseNo.toLowerCase(), "天台漏水", "ZEBRA".replace('Z', 'Ｚ'), "安澜府")) {
            assertThat(desk.read("anlan", "/disputes?q={q}", words).each("/caseNo"))
                    .as(words)
                    .contains(caseNo);
        }
        assertThat(desk.read("anlan", "/disputes?q={q}", "王小明").each("/caseNo")).contains(caseNo);
        assertThat(desk.read("auditor", "/disputes?q={q}", "王小明").each("/caseNo"))
                .as("whoever reads masked names cannot try out full ones")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"state", "tier"})
    void anUnknownFilterIsNamed(String filter) throws Exception {
        Answer answer = desk.read("community", "/disputes?" + filter + "=NOWHERE");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(filter + " UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "%%", "100%_\\'\"", "${7*7}", "漏_水"})
    void signsInASearchMeanNothingButThemselves(String sign) throws Exception {
        String with = desk.registered("anlan", dispute("含" + sign + "号").put("compound", "C004"));
        String without = desk.registered("anlan", dispute("不含").put("compound", "C004"));
        assertThat(desk.read("anlan", "/disputes?size=100&q={q}", "含" + sign + "号")
                        .each("/caseNo"))
                .contains(with)
                .doesNotContain(without);
        assertThat(desk.read("anlan", "/disputes?size=100&q={q}", sign).each("/caseNo"))
                .contains(with)
                .doesNotContain(without);
    }

    @Test
    void walkingThePagesGivesEachCaseOnceNewestFirst() throws Exception {
        for (int i = 0; i < 5; i++) {
            desk.registered("anlan", dispute("翻页 " + i).put("compound", "C004"));
        }
        List<String> whole = desk.read("anlan", "/disputes?size=100&q=翻页").each("/caseNo");
        assertThat(whole).hasSizeGreaterThanOrEqualTo(5).isSortedAccordingTo((a, b) -> b.compareTo(a));
        for (int size : new int[] {1, 2, 3, whole.size()}) {
            assertThat(desk.walked("anlan", "/disputes?q=翻页", size))
                    .extracting(row -> row.path("caseNo").asText())
                    .isEqualTo(whole);
        }
    }
}
