package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A party without mail gets the letter and its enclosure from the office that wrote them, wherever the case is by then. */
@DemoCityTest
class LettersOnPaperTest {

    private static final String OFFICE = "community";
    private static final PartyForm WITHOUT_MAIL = new PartyForm("RESPONDENT", "司徒雨墨", "PERSON", "13912340301", null);
    private static final IntakeForm LEAK = new IntakeForm(
            "201室渗水",
            "LEAK",
            "301室卫生间渗水，201室吊顶泡坏。",
            "C001",
            List.of(CaseDriver.APPLICANT, WITHOUT_MAIL),
            "WRITTEN",
            null,
            null,
            null,
            "6800",
            true,
            null,
            null);

    private final ApplicationContext application;
    private final DeskClient desk;
    private final Sessions sessions;
    private final JdbcClient database;
    private String caseNo = "";
    private String letter = "";

    @Autowired
    LettersOnPaperTest(ApplicationContext application, MockMvc web, JdbcClient database) {
        this.application = application;
        this.desk = new DeskClient(web);
        this.sessions = new Sessions(web);
        this.database = database;
    }

    @BeforeEach
    void takeToTheNextTier() {
        CaseDriver driver = CaseDriver.register(application, LEAK).upTo("holdSession");
        driver.complete("holdSession", Map.of("result", "UNRESOLVED"));
        driver.complete("askParties", Map.of("applicant", "NEXT_TIER", "respondent", "NEXT_TIER"));
        caseNo = driver.caseNo();
        letter = "/messages/papers/"
                + database.sql("select max(n.id) from notifications_paper p join notifications_notice n"
                                + " on n.id = p.notice where n.case_no = ? and p.office = 'YZ-QH-WT-YS'")
                        .param(caseNo)
                        .query(Long.class)
                        .single();
    }

    private MockHttpServletResponse asked(String username, String path) throws Exception {
        return sessions.perform(username, get(path)).getResponse();
    }

    private String page() throws Exception {
        return asked(OFFICE, letter).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theOfficeThatWroteItPrintsTheEnclosureTooAfterTheCaseHasGone() throws Exception {
        assertThat(page()).contains("href=\"" + letter + "/documents/1\"");
        MockHttpServletResponse enclosure = asked(OFFICE, letter + "/documents/1");
        assertThat(enclosure.getStatus()).isEqualTo(200);
        assertThat(enclosure.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(enclosure.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(enclosure.getHeader("Cache-Control")).contains("no-store");
        assertThat(asked(OFFICE, letter + "/documents/0").getStatus()).isEqualTo(404);
        assertThat(asked(OFFICE, letter + "/documents/2").getStatus()).isEqualTo(404);
        assertThat(asked("elsewhere", letter + "/documents/1").getStatus()).isEqualTo(404);
    }

    @Test
    void theDeliveryStandsInTheHistoryOfTheCase() throws Exception {
        String today = DeskClient.today();
        assertThat(desk.send(OFFICE, letter + "/delivered", Map.of("on", today)).status())
                .isEqualTo(200);
        assertThat(desk.read("street", "/disputes/{no}", caseNo)
                        .body()
                        .path("history")
                        .toString())
                .contains(today + " 送达司*：《");
        assertThat(database.sql("select username || ' ' || tier from audit_entry where case_no = ?"
                                + " and action = 'deliverPaper'")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsExactly("community COMMUNITY");
    }

    @Test
    void itGreetsOnceAndDoesNotCallItselfAMail() throws Exception {
        String letter = page().replaceAll("(?s).*<article", "");
        assertThat(letter).containsOnlyOnce("司徒雨墨").contains("司徒雨墨：您好！", "文书随附").doesNotContain("邮件", "附件");
    }
}
