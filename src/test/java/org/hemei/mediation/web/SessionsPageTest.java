package org.hemei.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Uid;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.SessionPlan;
import org.hemei.mediation.SessionPlanning;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Arranged sessions on the page of the case, on the first screen, by day and in calendar files. */
@DemoCityTest
class SessionsPageTest {

    private static final String MEDIATOR = CaseDriver.MEDIATOR;

    private final ApplicationContext application;
    private final SessionPlanning planning;
    private final JdbcClient database;
    private final Sessions sessions;
    private final LocalDate today;

    @Autowired
    SessionsPageTest(
            ApplicationContext application, SessionPlanning planning, JdbcClient database, MockMvc web, Clock clock) {
        this.application = application;
        this.planning = planning;
        this.database = database;
        this.sessions = new Sessions(web);
        this.today = LocalDate.now(clock);
    }

    private CaseDriver arranged(String at) {
        CaseDriver driver = CaseDriver.register(application, CaseDriver.leak()).upTo("holdSession");
        driver.handling(actor -> {
            planning.plan(driver.caseNo(), at, "二楼; 调解室, 左侧", EnumSet.allOf(PartyRole.class), at, actor);
            return null;
        });
        return driver;
    }

    private String page(String username, String path) throws Exception {
        return sessions.perform(username, get(path).header("Accept-Language", "zh-CN"))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse act(CaseDriver driver, String word, Map<String, String> typed) throws Exception {
        var request = post("/disputes/" + driver.caseNo() + "/" + word).header("Accept-Language", "zh-CN");
        typed.forEach(request::param);
        return sessions.perform(MEDIATOR, request).getResponse();
    }

    private static String icsOf(CaseDriver driver) {
        SessionPlan plan = driver.file().plans().get(0);
        return "/disputes/" + driver.caseNo() + "/sessions/" + plan.id() + ".ics";
    }

    private static VEvent event(String ics) throws Exception {
        return (VEvent) new CalendarBuilder()
                .build(new StringReader(ics))
                .getComponent("VEVENT")
                .orElseThrow();
    }

    @Test
    void todaysSessionsAreCountedOnTheFirstScreenAndListedBehindIt() throws Exception {
        CaseDriver driver = arranged(today + "T23:58");
        String home = page(MEDIATOR, "/");
        int count = database.sql(
                        """
                        select count(*) from mediation_session_plan
                        where mediator = ? and state <> 'CANCELLED' and at >= ?::date::timestamp at time zone 'Asia/Shanghai'
                            and at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'""")
                .params(MEDIATOR, today.toString(), today.toString())
                .query(Integer.class)
                .single();
        assertThat(home.replaceAll("\\s+", " "))
                .contains("href=\"/sessions\" class=\"count-sessions\"> <strong class=\"number\">" + count
                        + "</strong> <span>今日约调</span>");
        String day = page(MEDIATOR, "/sessions");
        assertThat(day)
                .contains(driver.caseNo(), "23:58", "二楼; 调解室, 左侧", "欧* / 司*")
                .doesNotContain("欧阳未央");
        assertThat(page(MEDIATOR, "/sessions?day=" + today.plusDays(1))).doesNotContain(driver.caseNo());
        assertThat(page(MEDIATOR, "/sessions?week=" + today)).contains(driver.caseNo());
    }

    @Test
    void anotherMediatorFindsItAmongThoseOfTheOffice() throws Exception {
        CaseDriver driver = arranged(today + "T23:57");
        assertThat(page("community", "/sessions?scope=MINE")).doesNotContain(driver.caseNo());
        assertThat(page("community", "/sessions?scope=OFFICE")).contains(driver.caseNo());
        assertThat(page("elsewhere", "/sessions?scope=OFFICE")).doesNotContain(driver.caseNo());
    }

    @Test
    void aDayOfAnotherAgeIsToday() throws Exception {
        assertThat(page(MEDIATOR, "/sessions?week=+999999999-12-31".replace("+", "%2B")))
                .contains(today.toString());
        assertThat(sessions.perform(MEDIATOR, get("/sessions?day=soon"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aMediatorArrangesMovesAndCancelsOnThePageOfTheCase() throws Exception {
        CaseDriver driver = CaseDriver.register(application, CaseDriver.leak()).upTo("holdSession");
        String at = today.plusDays(200) + "T22:15";
        MockHttpServletResponse warned = act(driver, "session", Map.of("at", at, "place", "调解室", "applicant", "true"));
        assertThat(warned.getStatus()).isEqualTo(400);
        assertThat(warned.getContentAsString(StandardCharsets.UTF_8))
                .contains("这个时间不在办公时间（08:30–17:30）。")
                .contains("id=\"session-sure\"")
                .contains("value=\"" + at + "\"");
        assertThat(act(driver, "session", Map.of("at", at, "place", "调解室", "applicant", "true", "sure", at))
                        .getRedirectedUrl())
                .isEqualTo("/disputes/" + driver.caseNo() + "?done=session");
        assertThat(page(MEDIATOR, "/disputes/" + driver.caseNo()))
                .contains("下次调解", "22:15", "调解室", "这个时间不在办公时间", "/sessions/")
                .contains("reschedule-at", "cancel-reason")
                .doesNotContain("session-applicant");
        String later = today.plusDays(201) + "T10:00";
        act(driver, "reschedule", Map.of("at", later, "place", "调解室", "reason", "出差", "sure", later));
        assertThat(act(driver, "cancel", Map.of("reason", "已和解")).getRedirectedUrl())
                .endsWith("?done=cancel");
        assertThat(page(MEDIATOR, "/disputes/" + driver.caseNo())).contains("session-applicant", "已和解");
    }

    @Test
    void theTaskLeadsToTheArrangement() throws Exception {
        CaseDriver driver = arranged(today.plusDays(3) + "T10:20");
        String task = driver.task("holdSession").task().id();
        assertThat(page(MEDIATOR, "/tasks/" + task))
                .contains("/disputes/" + driver.caseNo() + "#sessions-title")
                .contains(today.plusDays(3) + " 10:20");
    }

    @Test
    void aCalendarFileTellsTheSessionInTheCitysTimeAndNobodysName() throws Exception {
        CaseDriver driver = arranged(today.plusDays(5) + "T14:30");
        MockHttpServletResponse answer =
                sessions.perform(MEDIATOR, get(icsOf(driver))).getResponse();
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        String ics = answer.getContentAsString(StandardCharsets.UTF_8);
        String day = today.plusDays(5).toString().replace("-", "");
        assertThat(ics)
                .contains("DTSTART;TZID=Asia/Shanghai:" + day + "T143000")
                .contains("DTEND;TZID=Asia/Shanghai:" + day + "T153000")
                .contains("BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "TZOFFSETTO:+0800")
                .contains("SUMMARY:" + driver.caseNo() + " 201室渗水", "LOCATION:二楼\\; 调解室\\, 左侧")
                .contains("SEQUENCE:0", "STATUS:CONFIRMED")
                .doesNotContain("欧", "司徒", "1381234");
    }

    @Test
    void aCalendarProgramSeesThatASessionWasMovedAndCalledOff() throws Exception {
        CaseDriver driver = arranged(today.plusDays(5) + "T14:30");
        String path = icsOf(driver);
        Uid uid = event(page(MEDIATOR, path)).getUid().orElseThrow();
        String later = today.plusDays(6) + "T09:00";
        act(driver, "reschedule", Map.of("at", later, "place", "调解室", "reason", "改期", "sure", later));
        act(driver, "cancel", Map.of("reason", "不开了"));
        String ics = page(MEDIATOR, path);
        assertThat(event(ics).getUid()).contains(uid);
        assertThat(ics).contains("SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(page(MEDIATOR, "/sessions.ics")).contains(uid.getValue());
        assertThat(page("community", "/sessions.ics")).doesNotContain(uid.getValue());
    }
}
