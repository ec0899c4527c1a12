package org.hemei.offices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.support.Absentees;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Entering and ending absences, and what those in charge are shown of them. */
@DemoCityTest
class AbsencesApiTest {

    private static final String COMMUNITY = "YZ-QH-WT-YS";

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    Absentees absentees;
    DeskClient desk;

    @BeforeEach
    void sitDown() {
        absentees = new Absentees(application);
        desk = new DeskClient(web);
    }

    @AfterEach
    void everybodyReturns() {
        absentees.everybodyReturns();
    }

    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).toString();
    }

    private Answer enter(
            String by, @Nullable String who, @Nullable String from, @Nullable String to, @Nullable String reason)
            throws Exception {
        Map<String, @Nullable Object> form = new HashMap<>();
        form.put("username", who);
        form.put("from", from);
        form.put("to", to);
        form.put("reason", reason);
        return desk.send(by, "/absences", form);
    }

    private JsonNode role(String reader, String office, String role) throws Exception {
        for (JsonNode line :
                desk.read(reader, "/offices/" + office + "/staff").body().path("roles")) {
            if (line.path("role").asText().equals(role)) {
                return line;
            }
        }
        throw new AssertionError(role + " is not shown");
    }

    @ParameterizedTest
    @CsvSource({"community", "street.lead", "qinghe.lead", "city.lead", "admin"})
    void oneselfTheLeadsAboveAndAdministratorsEnterAndEndAnAbsence(String by) throws Exception {
        Answer entered = enter(by, "community", day(0), day(3), " 培训 ");
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.text("/username")).isEqualTo("community");
        assertThat(entered.text("/from")).isEqualTo(day(0));
        assertThat(entered.text("/to")).isEqualTo(day(3));
        assertThat(entered.text("/reason")).isEqualTo("培训");
        assertThat(entered.text("/state")).isEqualTo("NOW");
        assertThat(role("street.lead", COMMUNITY, "MEDIATOR").path("people").findValuesAsText("username"))
                .containsExactly("community2");
        Answer ended = desk.send(by, "/absences/" + entered.text("/id") + "/end", "");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.text("/state")).isEqualTo("OVER");
        assertThat(ended.text("/endedBy")).isEqualTo(entered.text("/enteredBy"));
        assertThat(role("street.lead", COMMUNITY, "MEDIATOR").path("people")).hasSize(2);
        assertThat(desk.send(by, "/absences/" + entered.text("/id") + "/end", "")
                        .text("/current"))
                .isEqualTo("OVER");
    }

    @ParameterizedTest
    @CsvSource({"community2", "changtai.lead", "street", "auditor"})
    void nobodyElseEntersOrEndsIt(String stranger) throws Exception {
        assertThat(enter(stranger, "community", day(0), null, "培训").errors()).containsExactly("username UNKNOWN");
        String id = enter("community", "community", day(0), null, "培训").text("/id");
        assertThat(desk.send(stranger, "/absences/" + id + "/end", "").status()).isEqualTo(404);
        assertThat(desk.send(stranger, "/absences/999999/end", "").status()).isEqualTo(404);
    }

    @Test
    void aLeadDoesNotSendAwayWhoeverIsAboveThem() throws Exception {
        assertThat(enter("street.lead", "qinghe.lead", day(0), null, "培训").errors())
                .containsExactly("username UNKNOWN");
        assertThat(enter("street.lead", "city", day(0), null, "培训").errors()).containsExactly("username UNKNOWN");
    }

    @Test
    void everyFaultIsNamed() throws Exception {
        assertThat(enter("street.lead", null, null, null, null).errors())
                .containsExactly("username REQUIRED", "from REQUIRED", "reason REQUIRED");
        assertThat(enter("street.lead", "nobody", "soon", "later", "水".repeat(201))
                        .errors())
                .containsExactly("username UNKNOWN", "from FORMAT", "to FORMAT", "reason RANGE");
        assertThat(enter("street.lead", "a\0b", day(0), null, "x\ud800").errors())
                .containsExactly("username UNKNOWN", "reason FORMAT");
        assertThat(enter("community", "community", day(3), day(2), "培训").errors())
                .containsExactly("to IMPOSSIBLE");
        assertThat(enter("community", "community", day(-3), day(-1), "培训").errors())
                .containsExactly("to IMPOSSIBLE");
        assertThat(enter("community", "community", day(400), day(401), "培训").errors())
                .containsExactly("from RANGE", "to RANGE");
        assertThat(enter("community", "community", "+999999999-01-01", null, "培训")
                        .errors())
                .containsExactly("from RANGE");
    }

    @Test
    void oneIsAwayOnlyOnceOnADay() throws Exception {
        assertThat(enter("community", "community", day(2), day(5), "培训").status())
                .isEqualTo(201);
        assertThat(enter("community", "community", day(5), null, "休假").errors()).containsExactly("from DUPLICATE");
        assertThat(enter("community", "community", day(0), day(2), "休假").errors())
                .containsExactly("from DUPLICATE");
        assertThat(enter("community", "community", day(0), day(1), "休假").status())
                .isEqualTo(201);
        assertThat(enter("community", "community", day(6), null, "休假").status()).isEqualTo(201);
    }

    @Test
    void coverIsToldInWords() throws Exception {
        assertThat(role("street.lead", COMMUNITY, "MEDIATOR").path("state").asText())
                .isEqualTo("PRESENT");
        JsonNode lead = role("street.lead", COMMUNITY, "LEAD");
        assertThat(lead.path("state").asText()).isEqualTo("COVERED");
        assertThat(lead.path("vacant").asBoolean()).isTrue();
        assertThat(lead.path("by").path("office").asText()).isEqualTo("YZ-QH-WT");
        enter("community", "community", day(0), null, "培训");
        enter("community2", "community2", day(0), null, "培训");
        JsonNode mediator = role("street.lead", COMMUNITY, "MEDIATOR");
        assertThat(mediator.path("state").asText()).isEqualTo("COVERED");
        assertThat(mediator.path("vacant").asBoolean()).isFalse();
        assertThat(mediator.path("people").findValuesAsText("username")).containsExactly("street");
    }

    @Test
    void aDepartmentIsSeenToByTheNearestLeadAndOfNoneAdministratorsAreWarned() throws Exception {
        assertThat(page("admin", "/staff")).doesNotContain("也没有人可以代办");
        enter("police", "police", day(0), null, "培训");
        JsonNode police = role("street.lead", "YZ-QH-WT-PC", "POLICE");
        assertThat(police.path("state").asText()).isEqualTo("COVERED");
        assertThat(police.path("people").findValuesAsText("username")).containsExactly("street.lead");
        for (String lead : List.of("street.lead", "qinghe.lead", "city.lead")) {
            enter(lead, lead, day(0), null, "培训");
        }
        assertThat(role("street.lead", "YZ-QH-WT-PC", "POLICE").path("state").asText())
                .isEqualTo("NOBODY");
        assertThat(page("admin", "/staff")).contains("也没有人可以代办", "梧桐派出所：公安");
        assertThat(page("street.lead", "/staff")).contains("都不在岗，没有人代办");
    }

    @Test
    void everybodySeesTheirOwnAbsencesAndOnlyThose() throws Exception {
        enter("community", "community", day(0), day(1), "回乡探亲");
        enter("community2", "community2", day(0), day(1), "业务培训");
        assertThat(page("community", "/staff")).contains("回乡探亲").doesNotContain("业务培训", "王建国");
        assertThat(page("street.lead", "/staff")).contains("回乡探亲", "业务培训");
        assertThat(desk.read("street.lead", "/offices/YZ-QH/staff").status()).isEqualTo(404);
        assertThat(desk.read("street.lead", "/offices/nowhere/staff").status()).isEqualTo(404);
    }

    @Test
    void onThePageARejectedEntryKeepsWhatWasTyped() throws Exception {
        Sessions sessions = new Sessions(web);
        var rejected = sessions.perform(
                        "street.lead",
                        MockMvcRequestBuilders.post("/staff/absences")
                                .param("username", "community")
                                .param("from", "明天")
                                .param("reason", "<i>年假</i>"))
                .getResponse();
        assertThat(rejected.getStatus()).isEqualTo(400);
        assertThat(rejected.getContentAsString()).contains("&lt;i&gt;年假&lt;/i&gt;", "id=\"from-error\"", "错误：");
        var done = sessions.perform(
                        "street.lead",
                        MockMvcRequestBuilders.post("/staff/absences")
                                .param("username", "community")
                                .param("from", day(0))
                                .param("office", COMMUNITY)
                                .param("reason", "年假"))
                .getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/staff?entered=&office=" + COMMUNITY);
        assertThat(page("street.lead", "/staff?entered=&office=" + COMMUNITY)).contains("外出已登记", "年假");
    }

    private String page(String username, String path) throws Exception {
        return new Sessions(web)
                .perform(username, MockMvcRequestBuilders.get(path))
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theHighestOfficeInTheirCareIsShownFirstWithThoseBelow() throws Exception {
        assertThat(page("street.lead", "/staff"))
                .contains("梧桐街道", "云杉社区", "梧桐派出所")
                .doesNotContain("清河区</h2>");
        assertThat(page("admin", "/staff")).contains("云州市", "清河区", "龙潭区");
        assertThat(List.of(page("admin", "/staff?office=" + COMMUNITY).split("<h2")))
                .hasSizeGreaterThan(2);
    }
}
