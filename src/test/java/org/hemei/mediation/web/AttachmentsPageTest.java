package org.hemei.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.SampleFiles;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files are added on the page one is on, and one that is refused does not take the others along. */
@DemoCityTest
class AttachmentsPageTest {

    private static final String MEDIATOR = "community";

    private final ApplicationContext application;
    private final Sessions sessions;
    private final JdbcClient database;

    private CaseDriver driver;
    private String caseNo = "";

    @Autowired
    AttachmentsPageTest(ApplicationContext application, MockMvc web, JdbcClient database) {
        this.application = application;
        this.sessions = new Sessions(web);
        this.database = database;
        this.driver = CaseDriver.register(application, CaseDriver.leak());
    }

    @BeforeEach
    void register() {
        driver = CaseDriver.register(application, CaseDriver.leak());
        caseNo = driver.caseNo();
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request) throws Exception {
        return sessions.perform(MEDIATOR, request.accept("text/html")).getResponse();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse page = asked(get(URI.create(address.replaceFirst("#.*", ""))));
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder sending(MockPart... files) {
        return post("/disputes/{no}/attachments", caseNo)
                .param("kind", "PHOTO")
                .param("_idempotency", UUID.randomUUID().toString())
                .with(Upload.files(files));
    }

    private static MockPart photo(String name, int side) {
        return new MockPart("file", name, SampleFiles.png(side, side));
    }

    private int kept() {
        return database.sql("select count(*) from documents_attachment_file f join documents_attachment a"
                        + " on a.id = f.attachment where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    private long id() {
        return database.sql("select max(id) from documents_attachment where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    @Test
    void theGoodFilesAreKeptAndTheOthersAreNamed() throws Exception {
        MockHttpServletResponse sent = asked(sending(
                photo("一.png", 20),
                new MockPart("file", "二.jpg", SampleFiles.program()),
                new MockPart("file", "三.heic", SampleFiles.heic()),
                photo("四.png", 21),
                new MockPart("file", "", new byte[0])));
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getRedirectedUrl()).isEqualTo("/disputes/" + caseNo + "#files");
        assertThat(kept()).isEqualTo(2);
        String page = page(String.valueOf(sent.getRedirectedUrl()));
        assertThat(page)
                .contains("已存入 2 个文件。", "2 处没有办成", "二.jpg：只能存 JPEG、PNG 图片和 PDF 文件。", "三.heic：这是苹果手机的 HEIC 照片")
                .contains("<title>错误");
        assertThat(page("/disputes/" + caseNo)).doesNotContain("没有办成").contains("一.png", "四.png");
    }

    @Test
    void sentTwiceItIsKeptOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            MockHttpServletResponse sent = asked(post("/disputes/{no}/attachments", caseNo)
                    .param("kind", "EVIDENCE")
                    .param("_idempotency", key)
                    .with(Upload.file("a.png", SampleFiles.png(22, 22))));
            assertThat(sent.getStatus()).isEqualTo(303);
            assertThat(sent.getHeader("Idempotency-Replayed")).isEqualTo(time == 0 ? null : "true");
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void nothingChosenIsToldAndNothingElseHappens() throws Exception {
        MockHttpServletResponse sent = asked(sending(new MockPart("file", "", new byte[0])));
        assertThat(page(String.valueOf(sent.getRedirectedUrl()))).contains("请选择要上传的文件。");
        assertThat(kept()).isZero();
    }

    @Test
    void whatWasTypedWithARefusedFileIsThereAgainAndTheErrorsTakeTheFocus() throws Exception {
        MockHttpServletResponse sent = asked(post("/disputes/{no}/attachments", caseNo)
                .param("kind", "EVIDENCE")
                .param("caption", "渗水处的录音")
                .param("_idempotency", UUID.randomUUID().toString())
                .with(Upload.files(new MockPart("file", "二.jpg", SampleFiles.program()))));
        assertThat(page(String.valueOf(sent.getRedirectedUrl())))
                .containsPattern("class=\"error-summary\" role=\"alert\" tabindex=\"-1\"")
                .containsPattern("id=\"files-kind-EVIDENCE\"[^>]* checked")
                .doesNotContainPattern("id=\"files-kind-PHOTO\"[^>]* checked")
                .containsPattern("id=\"files-caption\"[^>]* value=\"渗水处的录音\"");
        assertThat(page("/disputes/" + caseNo))
                .containsPattern("id=\"files-kind-PHOTO\"[^>]* checked")
                .doesNotContain("渗水处的录音");

        page(String.valueOf(asked(sending(photo("kept.png", 27))).getRedirectedUrl()));
        MockHttpServletResponse refused = asked(
                post("/disputes/{no}/attachments/{id}/remove", caseNo, id()).param("reason", "传错了".repeat(200)));
        assertThat(page(String.valueOf(refused.getRedirectedUrl())))
                .containsPattern("id=\"file-reason-" + id() + "\"[^>]* value=\"传错了传错了")
                .doesNotContainPattern("<details[^>]* open[^>]*>\\s*<summary><span>上传材料");
    }

    @Test
    void fromATaskOneComesBackToTheTask() throws Exception {
        String task = driver.task("decideAdmissibility").task().id();
        MockHttpServletResponse sent = asked(sending(photo("a.png", 23)).param("task", task));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/tasks/" + task + "#files");
        assertThat(page(String.valueOf(sent.getRedirectedUrl())))
                .contains("已存入 1 个文件。", "a.png", "id=\"task-form\"", "name=\"task\" value=\"" + task + "\"");
        assertThat(asked(sending(photo("b.png", 24)).param("task", "//evil")).getRedirectedUrl())
                .isEqualTo("/disputes/" + caseNo + "#files");
    }

    @Test
    void aPaperThatWasSignedSaysSo() throws Exception {
        String paper = database.sql("select id from documents_paper where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        assertThat(page("/disputes/" + caseNo)).contains("登记签名扫描件").doesNotContain("已签");
        asked(post("/disputes/{no}/attachments", caseNo)
                .param("kind", "SIGNED_SCAN")
                .param("paper", paper)
                .param("_idempotency", paper)
                .with(Upload.file("scan.pdf", SampleFiles.pdf("signed", 1))));
        assertThat(page("/disputes/" + caseNo)).contains("已签", "看签名扫描件（第 1 号）", "登记人民调解申请书的签名扫描件（第 1 号材料）");
    }

    @Test
    void whatIsRemovedLeavesItsLineWithTheReason() throws Exception {
        page(String.valueOf(asked(sending(photo("wrong.png", 25))).getRedirectedUrl()));
        long id = id();
        MockHttpServletResponse without = asked(post("/disputes/{no}/attachments/{id}/remove", caseNo, id));
        assertThat(page(String.valueOf(without.getRedirectedUrl()))).contains("请填写“理由”。");
        assertThat(kept()).isEqualTo(1);
        MockHttpServletResponse removed =
                asked(post("/disputes/{no}/attachments/{id}/remove", caseNo, id).param("reason", "传错了案件"));
        assertThat(removed.getStatus()).isEqualTo(303);
        assertThat(kept()).isZero();
        assertThat(page(String.valueOf(removed.getRedirectedUrl()))).contains("已移除", "传错了案件", "移除第 1 号材料", "wrong.png");
        assertThat(asked(get("/disputes/{no}/attachments/{id}", caseNo, id)).getStatus())
                .isEqualTo(404);
        assertThat(asked(post("/disputes/{no}/attachments/{id}/remove", caseNo, id)
                                .param("reason", "再来一次"))
                        .getStatus())
                .isEqualTo(409);
        asked(sending(photo("wrong.png", 25)));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void anAuditorSeesTheFilesButNoFormsAndWhoOnlyFollowsTheCaseNeither() throws Exception {
        asked(sending(photo("seen.png", 26)));
        String auditors = sessions.perform("auditor", get("/disputes/{no}", caseNo))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(auditors).contains("seen.png").doesNotContain("multipart/form-data", "/remove");
    }
}
