package org.hemei.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.SampleFiles;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files whose time is over are proposed to the lead of the office, and go only when the lead says so. */
@DemoCityTest
class RetentionPageTest {

    /** Covers the community, which has no lead of its own. */
    private static final String LEAD = "street.lead";

    private final ApplicationContext application;
    private final Sessions sessions;
    private final JdbcClient database;
    private final Clock clock;

    @Autowired
    RetentionPageTest(ApplicationContext application, MockMvc web, JdbcClient database, Clock clock) {
        this.application = application;
        this.sessions = new Sessions(web);
        this.database = database;
        this.clock = clock;
    }

    private MockHttpServletResponse asked(String username, MockHttpServletRequestBuilder request) throws Exception {
        return sessions.perform(username, request.accept("text/html")).getResponse();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse page = asked(LEAD, get(path));
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    /** A case that was put away with one photo. */
    private String filed() throws Exception {
        CaseDriver driver = CaseDriver.register(application, CaseDriver.leak()).upTo("archiveCase");
        asked(
                "community",
                post("/disputes/{no}/attachments", driver.caseNo())
                        .param("kind", "PHOTO")
                        .with(Upload.file("old.png", SampleFiles.png(12, 12))));
        return driver.complete("archiveCase").caseNo();
    }

    private void expire(String caseNo) {
        database.sql("update documents_retention set keep_until = ? where case_no = ?")
                .params(LocalDate.now(clock).minusDays(1), caseNo)
                .update();
    }

    private int kept(String caseNo) {
        return database.sql("select count(*) from documents_attachment_file f join documents_attachment a"
                        + " on a.id = f.attachment where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsNotDueIsNeitherListedNorDestroyed() throws Exception {
        String caseNo = filed();
        assertThat(page("/documents/retention")).doesNotContain(caseNo);
        assertThat(page("/disputes/" + caseNo))
                .contains("至 " + LocalDate.now(clock).plusYears(10) + "（10 年）");
        assertThat(asked(
                                LEAD,
                                post("/documents/retention/{no}", caseNo)
                                        .param("reason", "太多")
                                        .param("checked", "true"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(kept(caseNo)).isEqualTo(1);
    }

    @Test
    void theLeadDestroysWithAReasonAndTheLinesStay() throws Exception {
        String caseNo = filed();
        expire(caseNo);
        assertThat(page("/documents/retention")).contains(caseNo, "1 件");
        assertThat(page("/documents/retention/" + caseNo)).contains("old.png", "不能恢复");
        MockHttpServletResponse unchecked =
                asked(LEAD, post("/documents/retention/{no}", caseNo).param("reason", "保管期满"));
        assertThat(unchecked.getStatus()).isEqualTo(400);
        assertThat(unchecked.getContentAsString(StandardCharsets.UTF_8)).contains("请先逐件核对", "保管期满");
        assertThat(asked(LEAD, post("/documents/retention/{no}", caseNo).param("checked", "true"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(kept(caseNo)).isEqualTo(1);
        MockHttpServletResponse done = asked(
                LEAD,
                post("/documents/retention/{no}", caseNo)
                        .param("reason", "保管期满，无继续保存价值")
                        .param("checked", "true"));
        assertThat(done.getRedirectedUrl()).isEqualTo("/documents/retention?destroyed=1");
        assertThat(kept(caseNo)).isZero();
        assertThat(page("/documents/retention")).doesNotContain(caseNo);
        assertThat(page("/disputes/" + caseNo)).contains("保管期满，无继续保存价值", "old.png", "保管期满，销毁材料 1 件");
        assertThat(asked(LEAD, get("/documents/retention/{no}", caseNo)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseDestroysAndATryIsWrittenDown() throws Exception {
        String caseNo = filed();
        expire(caseNo);
        database.sql("update documents_retention set office = 'YZ-QH-NH' where case_no = ?")
                .param(caseNo)
                .update();
        assertThat(asked("community", get("/documents/retention/{no}", caseNo)).getStatus())
                .isEqualTo(403);
        assertThat(asked(
                                LEAD,
                                post("/documents/retention/{no}", caseNo)
                                        .param("reason", "x")
                                        .param("checked", "true"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(database.sql("select count(*) from audit_view where case_no = ? and not allowed")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(kept(caseNo)).isEqualTo(1);
    }

    @Test
    void theLeadIsToldOnceOfEachFile() throws Exception {
        String caseNo = filed();
        expire(caseNo);
        remind();
        assertThat(proposed(caseNo)).isTrue();
        int told = messages();
        assertThat(told).isPositive();
        remind();
        assertThat(messages()).isEqualTo(told);
    }

    private boolean proposed(String caseNo) {
        return database.sql("select proposed_at is not null from documents_retention where case_no = ?")
                .param(caseNo)
                .query(Boolean.class)
                .single();
    }

    private int messages() {
        return database.sql("select count(*) from notifications_notice where path = '/documents/retention'")
                .query(Integer.class)
                .single();
    }

    /** As the timer does it every morning. */
    private void remind() {
        application.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(task -> task.getTask().getRunnable())
                .filter(task -> task.toString().contains("RetentionReminder"))
                .forEach(Runnable::run);
    }
}
