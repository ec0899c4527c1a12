package org.hemei.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.HostileTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class AuditApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    MessageSource messages;

    DeskClient desk;
    String caseNo = "";

    @BeforeEach
    void registerAndLook() throws Exception {
        desk = new DeskClient(web);
        caseNo = desk.registered("community", dispute());
        desk.step("community", caseNo, Map.of("ground", "NONE"));
        desk.read("community2", "/disputes/{no}", caseNo);
        desk.read("elsewhere", "/disputes/{no}", caseNo);
    }

    private List<JsonNode> found(String query, Object... variables) throws Exception {
        return desk.walked("auditor", "/cockpit/audit?caseNo=" + caseNo + query.formatted(variables), 3);
    }

    private static List<String> each(List<JsonNode> rows, String member) {
        return rows.stream().map(row -> row.at(member).asText()).toList();
    }

    @Test
    void aCaseIsToldFromTheNewestTraceToTheOldest() throws Exception {
        desk.read("auditor", "/cockpit/audit?caseNo={no}", caseNo);
        List<JsonNode> rows = found("");
        assertThat(each(rows, "/kind")).startsWith("SEARCH").contains("DEED", "LOOK", "REFUSED");
        assertThat(rows.stream().map(row -> OffsetDateTime.parse(row.at("/at").asText())))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        List<JsonNode> deeds = found("&kind=DEED");
        assertThat(deeds.get(deeds.size() - 1).at("/action").asText()).isEqualTo("register");
        assertThat(deeds.stream().map(row -> row.at("/number").asInt()))
                .isSortedAccordingTo((one, other) -> other - one)
                .contains(1, 2);
        assertThat(deeds.get(deeds.size() - 1).at("/what").asText()).startsWith("接待登记");
        assertThat(deeds.get(deeds.size() - 1).at("/tier").asText()).isEqualTo("COMMUNITY");
    }

    @Test
    void aRefusedLookLeavesATraceThatIsMarked() throws Exception {
        assertThat(desk.read("elsewhere", "/disputes/{no}", caseNo).status()).isEqualTo(404);
        List<JsonNode> refused = found("&kind=REFUSED");
        assertThat(each(refused, "/who/username")).containsExactly("elsewhere", "elsewhere");
        assertThat(each(refused, "/what")).allMatch(what -> what.contains("已拒绝"));
        assertThat(each(found("&kind=LOOK"), "/who/username")).containsExactly("community2");
    }

    @Test
    void theAuditorsOwnSearchesLeaveTracesToo() throws Exception {
        found("&person=李秀英&from=2026-01-01");
        List<JsonNode> searches = found("&kind=SEARCH");
        assertThat(each(searches, "/who/username")).containsOnly("auditor");
        assertThat(each(searches, "/what"))
                .anyMatch(what -> what.equals("按案号查找：" + caseNo + "；按人员查找：李秀英；按起始日期查找：2026-01-01"));
        // A search for no case in particular is found by whoever made it.
        desk.read("auditor", "/cockpit/audit");
        Answer own = desk.read("auditor", "/cockpit/audit?kind=SEARCH&person=auditor&size=2");
        assertThat(own.text("/items/0/what")).isEqualTo("查找留痕，没有限定条件");
        assertThat(own.body().at("/items/0/caseNo").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "&person=community,         community",
        "&person=COMMUNITY2,        community2",
        "&person=秀英,              community",
        "&kind=LOOK&person=王建国,  community2",
        "&action=register,          community",
        "&kind=DEED&action=register&person=elsewhere,",
        "&kind=LOOK&action=register,",
        "&from=2000-01-01&to=2000-01-02,",
        "&person=没有这个人,"
    })
    void itIsSearchedByPersonActionAndDay(String query, String username) throws Exception {
        List<String> people = each(found(query), "/who/username");
        if (username == null) {
            assertThat(people).isEmpty();
        } else {
            assertThat(people).isNotEmpty().containsOnly(username);
        }
    }

    @Test
    void whatIsAskedForMustBeReadable() throws Exception {
        Answer refused = desk.read(
                "auditor", "/cockpit/audit?from=gestern&to=2026-13-01&kind=EVERYTHING&person={p}", "x".repeat(101));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder("from FORMAT", "to FORMAT", "kind UNKNOWN", "person RANGE");
        assertThat(desk.read("auditor", "/cockpit/audit?from=2026-02-02&to=2026-02-01")
                        .errors())
                .containsExactly("to IMPOSSIBLE");
        assertThat(desk.read("auditor", "/cockpit/audit?from=%2B99999-01-01").errors())
                .hasSize(1);
        for (String cursor : List.of("x", "eA", "MjAyNgoxCngKMQ")) {
            assertThat(desk.read("auditor", "/cockpit/audit?cursor=" + cursor).errors())
                    .containsExactly("cursor FORMAT");
        }
        for (String text : HostileTexts.KEPT) {
            Answer answer = desk.read("auditor", "/cockpit/audit?caseNo={t}&person={t}&action={t}", text, text, text);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().at("/items")).isEmpty();
        }
    }

    @Test
    void theCheckTellsThatNothingWasTouched() throws Exception {
        Answer checked = desk.send("auditor", "/cockpit/audit/check", "");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.body().at("/findings")).isEmpty();
        assertThat(checked.body().at("/intact").asBoolean()).isTrue();
        assertThat(checked.body().at("/entries").asInt()).isGreaterThan(2);
        assertThat(checked.text("/by/username")).isEqualTo("auditor");
        assertThat(desk.send("admin", "/cockpit/audit/check", "")
                        .body()
                        .at("/cases")
                        .asInt())
                .isPositive();
    }

    /** Whichever module does it: a new action needs its words in messages/audit.properties. */
    @Test
    void everyActionHasItsWords() {
        List<String> actions = database.sql("select distinct action from audit_entry")
                .query(String.class)
                .list();
        assertThat(actions).isNotEmpty().allSatisfy(action -> assertThat(
                        messages.getMessage("audit.action." + action, null, Locale.SIMPLIFIED_CHINESE))
                .isNotBlank());
    }

    @Test
    void theApiIsDescribed() throws Exception {
        String document = desk.sent(get("/api/docs")).body().toString();
        assertThat(document).contains("/api/v1/cockpit/audit\"", "/api/v1/cockpit/audit/check\"");
    }
}
