package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.journeys.UsualSteps.accept;
import static org.hemei.journeys.UsualSteps.dispute;
import static org.hemei.journeys.UsualSteps.oral;
import static org.hemei.journeys.UsualSteps.person;
import static org.hemei.journeys.UsualSteps.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.support.Absentees;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What keeps a dispute from harm beside its usual course: police, recusal, discretion and form. */
@DemoCityTest
class SafeguardsByApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    DeskClient desk;
    Absentees absentees;

    @BeforeEach
    void everybodyIsThere() {
        desk = new DeskClient(web);
        absentees = new Absentees(application);
    }

    @AfterEach
    void everybodyReturns() {
        absentees.everybodyReturns();
    }

    private ApiCase registered(String category) throws Exception {
        return ApiCase.registered(desk, "community", dispute(category, person("201室业主"), person("301室业主")));
    }

    @Test
    void aGraveCrimeGoesToThePoliceThoughTheCaseIsDeclined() throws Exception {
        ApiCase crime = registered("NOISE");
        crime.step("community", "decideAdmissibility", Map.of("ground", "GRAVE_CRIME"));
        assertThat(crime.file().path("outcome").asText()).isEqualTo("DECLINED");
        assertThat(crime.open()).contains("answerAlert", "attendAlert");
        assertThat(crime.history().has("reportRisk")).isTrue();
    }

    @Test
    void whileNobodyIsAtTheStationTheNearestLeadSeesToWhatFellToIt() throws Exception {
        ApiCase crime = registered("NOISE");
        crime.step("community", "decideAdmissibility", Map.of("ground", "GRAVE_CRIME"));
        absentees.away("police", 0, 0);
        crime.step("street.lead", "attendAlert", Map.of("measures", "已电话联系派出所，值班民警到场。"));
        assertThat(crime.open()).doesNotContain("attendAlert");
    }

    @Test
    void whoIsAloneInAnOfficeLeavesACaseTheyHaveAnInterestInToWhoeverWouldStandIn() throws Exception {
        absentees.away("community2", 0, 0);
        ApiCase neighbours = registered("LEAK");
        accept(neighbours, "community");
        neighbours.step("community", "giveRightsNotice", Map.of("givenOn", DeskClient.today(), "means", "PHONE"));
        List<String> eligible = new ArrayList<>();
        JsonNode task = desk.read("community", "/tasks/{id}", neighbours.task("community", "appointMediator"))
                .body();
        task.at("/data/mediators").forEach(one -> eligible.add(one.path("value").asText()));
        assertThat(eligible).startsWith("community").hasSizeGreaterThan(1);

        String outsider = eligible.get(1);
        neighbours.step("community", "appointMediator", Map.of("mediator", outsider, "conflictFree", true));
        neighbours.step(outsider, "recordFacts", Map.of("facts", "入户查看。", "expertTest", false));
        JsonNode file =
                desk.read(outsider, "/disputes/{no}", neighbours.number()).body();
        assertThat(file.path("caseNo").asText()).isEqualTo(neighbours.number());
        assertThat(neighbours.history().line("appointMediator").details()).isNotEmpty();
    }

    @Test
    void aDisputeRegisteredAsComplexIsNotSettledByWordOfMouth() throws Exception {
        ApiCase complex = ApiCase.registered(
                desk, "community", dispute("LEAK", person("赵某"), person("钱某")).put("complex", true));
        accept(complex, "street");
        complex.step("street", "giveRightsNotice", Map.of("givenOn", DeskClient.today(), "means", "PHONE"));
        complex.step("street", "appointMediator", Map.of("mediator", "street", "conflictFree", true));
        complex.step("street", "recordFacts", Map.of("facts", "现场查看。", "expertTest", false));
        complex.step("street", "holdSession", session(DeskClient.today(), "AGREED"));
        assertThat(complex.refusal("street", "recordAgreement", oral(DeskClient.today())))
                .containsExactly("data.form IMPOSSIBLE");
        Map<String, Object> written = new HashMap<>(oral(DeskClient.today()));
        written.put("form", "WRITTEN");
        complex.step("street", "recordAgreement", written);
        assertThat(complex.file().path("outcome").asText()).isEqualTo("AGREED_WRITTEN");
    }

    @Test
    void whatIsWrittenForTheOfficeInChargeIsNotToldToTheOneThatHadTheCase() throws Exception {
        ApiCase passed = registered("NOISE");
        Map<String, Object> transfer =
                Map.of("office", "YZ-QH-WT", "ground", "CONFLICT_OF_INTEREST", "note", "申请人是本社区干部的亲属");
        assertThat(passed.send("community", "transfer", transfer).status()).isEqualTo(200);
        assertThat(passed.history().line("transferCase").details())
                .anyMatch(told -> told.contains("仅承办单位可见"))
                .noneMatch(told -> told.contains("亲属"));
        assertThat(desk.read("street", "/disputes/{no}", passed.number()).body().toString())
                .contains("申请人是本社区干部的亲属");
    }
}
