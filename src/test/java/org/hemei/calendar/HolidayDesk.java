package org.hemei.calendar;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.DemoTime;
import org.hemei.support.Answer;
import org.hemei.support.DeskClient;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator who uploads notices to the city all tests share, and takes them back afterwards. */
final class HolidayDesk {

    private final ApplicationContext application;
    private final DeskClient desk;

    HolidayDesk(ApplicationContext application) {
        this.application = application;
        this.desk = new DeskClient(application.getBean(MockMvc.class));
    }

    DeskClient desk() {
        return desk;
    }

    Answer upload(int year, boolean dryRun, String csv) throws Exception {
        return upload(year, dryRun, csv.getBytes(StandardCharsets.UTF_8));
    }

    Answer upload(int year, boolean dryRun, byte[] csv) throws Exception {
        return desk.call(
                "admin",
                post("/api/v1/calendar/{year}", year)
                        .queryParam("dryRun", Boolean.toString(dryRun))
                        .contentType("text/csv")
                        .content(csv));
    }

    void on(String day) {
        application
                .getBean(DemoTime.class)
                .moveTo(OffsetDateTime.parse(day + "T10:00:00+08:00").toInstant());
    }

    /** Registers a case on that day, to be decided on within three working days. */
    String registeredOn(String day) throws Exception {
        on(day);
        return desk.registered("community", DeskClient.dispute());
    }

    /** Due day and whether it is provisional, such as {@code 2027-01-04 true}. */
    String deadline(String caseNo) throws Exception {
        Answer file = desk.read("community", "/disputes/" + caseNo);
        return file.text("/deadlines/0/due") + " " + file.text("/deadlines/0/provisional");
    }

    /** Who did what, such as 系统管理员：…… */
    List<String> history(String caseNo) throws Exception {
        List<String> lines = new ArrayList<>();
        desk.read("community", "/disputes/" + caseNo)
                .body()
                .path("history")
                .forEach(line -> lines.add(
                        line.path("who").asText() + "：" + line.path("what").asText()));
        return lines;
    }

    /** The deadlines an answer says it moves, such as {@code D2026-000017 mediation.acceptance 2027-01-04 2027-01-05}. */
    static List<String> moved(Answer answer) {
        List<String> moved = new ArrayList<>();
        answer.body()
                .path("moved")
                .forEach(one -> moved.add("%s %s %s %s"
                        .formatted(
                                one.path("caseNo").asText(),
                                one.path("rule").asText(),
                                one.path("from").asText(),
                                one.path("to").asText())));
        return moved;
    }

    void takeBack() {
        JdbcClient database = application.getBean(JdbcClient.class);
        database.sql("delete from calendar_day").update();
        database.sql("delete from calendar_notice").update();
        application.getBean(CurrentNotices.class).refresh();
        WorkingCalendar calendar = application.getBean(WorkingCalendar.class);
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> application
                        .getBeanProvider(OpenDeadlines.class)
                        .forEach(open -> open.apply(calendar, new Actor("system", "系统", List.of()))));
        application.getBean(DemoTime.class).reset();
    }
}
