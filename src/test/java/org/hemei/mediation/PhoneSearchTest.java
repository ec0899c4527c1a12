package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A caller is asked for the last four digits of the telephone they left. */
@DemoCityTest
class PhoneSearchTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @Test
    void fourDigitsFindThePartyWhosePhoneEndsSo() throws Exception {
        String caseNo = register("13812349071");
        assertThat(found("community", "9071")).containsExactly(caseNo);
        assertThat(found("community", " 9071 ")).containsExactly(caseNo);
        assertThat(found("community", "907")).doesNotContain(caseNo);
        assertThat(found("community", "49071")).as("no other part of it").isEmpty();
    }

    @Test
    void aCaseOfTheSameCallerWithAnotherPartyIsFoundOnce() throws Exception {
        ObjectNode dispute = dispute();
        dispute.withArray("parties").forEach(party -> ((ObjectNode) party).put("phone", "13812349072"));
        String caseNo = desk.registered("community", dispute);
        assertThat(found("community", "9072")).containsExactly(caseNo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "guiyu", "district", "city"})
    void anOfficeThatMayNotSeeTheCaseDoesNotFindIt(String stranger) throws Exception {
        register("13812349073");
        assertThat(found(stranger, "9073")).isEmpty();
        assertThat(page(stranger, "9073")).doesNotContain("楼上漏水");
    }

    @Test
    void whoeverReadsMaskedPhonesFindsThemByWhatIsShownOnly() throws Exception {
        String mobile = register("13812349074");
        String landline = register("6239075");
        assertThat(found("auditor", "9074")).containsExactly(mobile);
        assertThat(found("auditor", "9075"))
                .as("shown to nobody but the office")
                .isEmpty();
        assertThat(found("community", "9075")).containsExactly(landline);
        assertThat(found("auditor", "1381")).doesNotContain(mobile);
    }

    @Test
    void theListStaysMasked() throws Exception {
        register("13812349076");
        assertThat(page("community", "9076"))
                .contains("楼上漏水")
                .contains("value=\"9076\"")
                .doesNotContain("13812349076", "王小明");
    }

    @Test
    void theWorkListIsSearchedLikewiseButNotByThoseWhoOnlyOversee() throws Exception {
        String caseNo = register("13812349179");
        String query = "/tasks?state={state}&q=9179";
        assertThat(desk.read("community", query, "all").each("/caseNo")).containsExactly(caseNo);
        assertThat(desk.read("elsewhere", query, "all").each("/caseNo")).isEmpty();
        assertThat(desk.read("qinghe.lead", query, "all").each("/caseNo")).isEmpty();
        assertThat(told("qinghe.lead", get("/tasks?state=overseen&q={q}", caseNo)))
                .contains(caseNo);
        assertThat(told("qinghe.lead", get("/tasks?state=overseen&q=9179"))).doesNotContain(caseNo);
    }

    @Test
    void whoHasCasesFindsTheSearchOnEveryPage() throws Exception {
        for (String path : List.of("/", "/tasks", "/disputes/new", "/rules", "/messages")) {
            assertThat(told("community", get(path))).as(path).contains("id=\"find\"", "id=\"find-more\"");
        }
        assertThat(told("community", get("/disputes?q=x"))).doesNotContain("id=\"find\"");
        assertThat(told("police", get("/"))).doesNotContain("id=\"find\"");
    }

    @Test
    void theEndOfAPhoneIsLookedUpInAnIndex() {
        assertThat(database.sql("select indexdef from pg_indexes where indexname = 'mediation_party_phone_end'")
                        .query(String.class)
                        .single())
                .contains("\"right\"(phone, 4)");
    }

    private String register(String phone) throws Exception {
        ObjectNode dispute = dispute();
        ((ObjectNode) dispute.withArray("parties").get(0)).put("phone", phone);
        return desk.registered("community", dispute);
    }

    private List<String> found(String username, String query) throws Exception {
        return desk.read(username, "/disputes?q={q}", query).each("/caseNo");
    }

    private String page(String username, String query) throws Exception {
        return told(username, get("/disputes").param("q", query));
    }

    private String told(String username, MockHttpServletRequestBuilder request) throws Exception {
        return new Sessions(web).perform(username, request).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
