package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.documents.print.PrintShop.copied;
import static org.hemei.support.Sessions.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.Papers;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Each step of a case issues its paper; who handles the case reads and prints them. */
@DemoCityTest
class CaseDocumentsTest {

    private static final String PHONE = "13812340201";
    private static final List<String> WITH_PHONES =
            List.of("application", "acceptance-form", "agreement", "oral-agreement", "confirmation-application");

    private final ApplicationContext application;
    private final Papers papers;
    private final MockMvc web;
    private final JdbcClient database;
    private final LocalDate today;

    @Autowired
    CaseDocumentsTest(ApplicationContext application, Papers papers, MockMvc web, JdbcClient database, Clock clock) {
        this.application = application;
        this.papers = papers;
        this.web = web;
        this.database = database;
        this.today = LocalDate.now(clock);
    }

    private CaseDriver registered() {
        return CaseDriver.register(application, CaseDriver.leak());
    }

    private List<String> kinds(CaseDriver driver) {
        return papers.of(driver.caseNo()).stream().map(IssuedPaper::kind).toList();
    }

    private Map<String, Object> writtenFor(int days) {
        return Map.of(
                "form",
                "WRITTEN",
                "onTheSpot",
                false,
                "dueOn",
                today.plusDays(days).toString(),
                "text",
                "一、被申请人三十日内修复。\n二、赔偿三千元。");
    }

    private CaseDriver agreedInWriting() {
        return registered().upTo("recordAgreement").complete("recordAgreement", writtenFor(20));
    }

    private MockHttpServletResponse ask(String username, String path) throws Exception {
        return web.perform(get(path).with(httpBasic(username, PASSWORD)).header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse();
    }

    private static String path(CaseDriver driver) {
        return "/api/v1/disputes/" + driver.caseNo() + "/documents";
    }

    @Test
    void everyStepOfAnAgreedCaseIssuesItsPaper() {
        CaseDriver driver = registered()
                .upTo("recordFacts")
                .complete("recordFacts", Map.of("nextAt", today.plusDays(2) + "T14:30:00+08:00"))
                .complete("holdSession")
                .complete("recordAgreement", writtenFor(20))
                .complete("applyConfirmation")
                .complete("checkPerformance", Map.of("performed", "NO"))
                .complete("checkPerformance")
                .complete("revisit");
        assertThat(kinds(driver))
                .containsExactly(
                        "application",
                        "acceptance-form",
                        "rights-notice",
                        "investigation-record",
                        "session-notice",
                        "minutes",
                        "session-cancellation",
                        "agreement",
                        "confirmation-application",
                        "mediation-certificate",
                        "urging-notice",
                        "performance-proof",
                        "revisit-record");
    }

    @Test
    void aPaperBearsTheEndOfTheAuditAsItStood() throws Exception {
        CaseDriver driver = registered().upTo("appointMediator");
        long notice = papers.of(driver.caseNo()).get(2).id();
        String head = database.sql("select audit_head from documents_paper where id = ?")
                .param(notice)
                .query(String.class)
                .single();
        assertThat(database.sql("select seq || '-' || encode(hash, 'hex') from audit_entry where case_no = ?")
                        .param(driver.caseNo())
                        .query(String.class)
                        .list())
                .contains(head);
        driver.complete("appointMediator");
        String number = head.substring(0, head.indexOf('-') + 17);
        assertThat(copied(papers.print(driver.caseNo(), notice).pdf())).contains("审计链" + number);
    }

    @Test
    void aTelephoneNumberStandsOnlyWhereAPartyMayHaveToBeFound() {
        CaseDriver driver = agreedInWriting();
        List<String> withPhone = database.sql(
                        "select kind from documents_paper where case_no = ? and facts::text like ?")
                .params(driver.caseNo(), "%" + PHONE + "%")
                .query(String.class)
                .list();
        assertThat(withPhone).isNotEmpty().allMatch(WITH_PHONES::contains);
    }

    @Test
    void whoGoesWithoutAnAgreementIsToldTheWaysOutInWriting() {
        CaseDriver declined = registered().complete("decideAdmissibility", Map.of("ground", "AGENCY_ONLY"));
        assertThat(kinds(declined)).containsExactly("application", "refusal-notice");
        CaseDriver refused =
                registered().complete("decideAdmissibility").complete("recordConsent", Map.of("consent", false));
        assertThat(kinds(refused)).containsExactly("application", "refusal-notice");
        CaseDriver withdrawn = registered().upTo("giveRightsNotice").withdraw("APPLICANT");
        assertThat(kinds(withdrawn)).containsExactly("application", "acceptance-form", "termination-notice");
        String told = copied(papers.print(
                        withdrawn.caseNo(), papers.of(withdrawn.caseNo()).get(2).id())
                .pdf());
        assertThat(told).contains("申请人要求终止调解", "可以向人民法院起诉").doesNotContain("不想再谈了");
    }

    @Test
    void goingUpATierIsALetterOfTheOfficeThatIsLeftAndTheNextGivesItsOwnNumber() {
        CaseDriver driver = registered()
                .upTo("holdSession")
                .complete("holdSession", Map.of("result", "UNRESOLVED"))
                .complete("askParties", Map.of("applicant", "NEXT_TIER", "respondent", "NEXT_TIER"));
        List<IssuedPaper> issued = papers.of(driver.caseNo());
        assertThat(kinds(driver)).endsWith("minutes", "next-tier", "acceptance-form");
        assertThat(issued.get(issued.size() - 2).number()).contains("云杉人调字");
        assertThat(issued.get(issued.size() - 1).number()).contains("梧桐人调字");
    }

    @Test
    void whatIsChangedLaterChangesNoPaper() {
        CaseDriver driver = registered().upTo("recordFacts").complete("recordFacts");
        long record = papers.of(driver.caseNo()).stream()
                .filter(paper -> paper.kind().equals("investigation-record"))
                .findFirst()
                .orElseThrow()
                .id();
        database.sql("update mediation_dispute set title = '改过了' where case_no = ?")
                .param(driver.caseNo())
                .update();
        database.sql("update mediation_stage set facts = '改过了' where case_no = ?")
                .param(driver.caseNo())
                .update();
        database.sql("update mediation_party set name = '改过了' where case_no = ?")
                .param(driver.caseNo())
                .update();
        assertThat(copied(papers.print(driver.caseNo(), record).pdf()))
                .contains("301室防水层老化。")
                .doesNotContain("改过了");
    }

    @Test
    void theListLeadsToThePdfs() throws Exception {
        CaseDriver driver = registered().upTo("appointMediator");
        MockHttpServletResponse list = ask("community", path(driver));
        assertThat(list.getStatus()).isEqualTo(200);
        String json = list.getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<List<String>>read(json, "$[*].title"))
                .containsExactly("人民调解申请书", "人民调解受理登记表", "当事人权利义务告知书");
        assertThat(JsonPath.<List<Map<String, Object>>>read(json, "$"))
                .allSatisfy(line -> assertThat(line).containsOnlyKeys("id", "kind", "title", "href"));
        MockHttpServletResponse pdf = ask("community", JsonPath.read(json, "$[2].href"));
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(pdf.getHeader("Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
        assertThat(pdf.getHeader("Content-Disposition"))
                .startsWith("inline;")
                .contains("filename*=UTF-8''%EF%BC%88" + today.getYear() + "%EF%BC%89");
        assertThat(copied(pdf.getContentAsByteArray())).contains("欧阳未央、司徒雨墨");
    }

    @Test
    void onlyWhoHandlesTheCaseOrAuditsItReadsItsPapers() throws Exception {
        CaseDriver driver = registered();
        String pdf = path(driver) + "/" + papers.of(driver.caseNo()).get(0).id();
        for (String path : List.of(path(driver), pdf, path(driver) + "/file")) {
            for (String foreign : List.of("elsewhere", "street", "district")) {
                int looks = looks(driver, foreign, false);
                assertThat(ask(foreign, path).getStatus()).as(foreign + path).isEqualTo(404);
                assertThat(looks(driver, foreign, false)).isEqualTo(looks + 1);
            }
            assertThat(ask("police", path).getStatus()).isEqualTo(403);
            assertThat(ask("admin", path).getStatus()).isEqualTo(403);
        }
        int looks = looks(driver, "auditor", true);
        assertThat(ask("auditor", pdf).getStatus()).isEqualTo(200);
        assertThat(looks(driver, "auditor", true)).isEqualTo(looks + 1);
        CaseDriver other = registered();
        long foreignPaper = papers.of(other.caseNo()).get(0).id();
        assertThat(ask("community", path(driver) + "/" + foreignPaper).getStatus())
                .isEqualTo(404);
    }

    private int looks(CaseDriver driver, String username, boolean allowed) {
        return database.sql("select count(*) from audit_view where case_no = ? and username = ? and allowed = ?")
                .params(driver.caseNo(), username, allowed)
                .query(Integer.class)
                .single();
    }

    @Test
    void theFileHoldsEveryPaperAndItsIndexIsRight() throws Exception {
        CaseDriver driver = agreedInWriting();
        MockHttpServletResponse file = ask("community", path(driver) + "/file");
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        byte[] pdf = file.getContentAsByteArray();
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/file.pdf"), pdf);
        List<IssuedPaper> issued = papers.of(driver.caseNo());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(copied(pdf, 1)).contains("人民调解卷宗", "欧阳未央").doesNotContain("卷内第");
            String index = copied(pdf, 2);
            assertThat(index).contains("卷内目录").doesNotContain("卷内第");
            int page = 1;
            PDOutlineItem bookmark = document.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .getNextSibling()
                    .getNextSibling();
            assertThat(bookmark.getTitle()).isEqualTo("卷宗情况说明");
            page++;
            for (IssuedPaper paper : issued) {
                bookmark = bookmark.getNextSibling();
                assertThat(bookmark.getTitle()).isEqualTo(paper.title());
                int pages = pages(papers.print(driver.caseNo(), paper.id()).pdf());
                assertThat(copied(pdf, 2 + page)).contains("卷内第" + page + "页", paper.title());
                assertThat(index).contains(pages == 1 ? "" + page : page + "–" + (page + pages - 1));
                page += pages;
            }
            assertThat(document.getNumberOfPages()).isEqualTo(2 + page - 1);
            assertThat(copied(pdf, 1)).contains((page - 1) + "页");
        }
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
