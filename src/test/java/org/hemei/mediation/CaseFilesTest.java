package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.support.SampleFiles.SECRET;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hemei.support.Answer;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.SampleFiles;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The files of a case by the API: what is taken in, what is told of it, and what becomes of it. */
@DemoCityTest
class CaseFilesTest {

    private static final String OFFICE = "community";

    private final ApplicationContext application;
    private final MockMvc web;
    private final DeskClient desk;
    private final JdbcClient database;
    private final Clock clock;

    @Autowired
    CaseFilesTest(ApplicationContext application, MockMvc web, JdbcClient database, Clock clock) {
        this.application = application;
        this.web = web;
        this.desk = new DeskClient(web);
        this.database = database;
        this.clock = clock;
    }

    private CaseDriver registered() {
        return CaseDriver.register(application, CaseDriver.leak());
    }

    private static MockHttpServletRequestBuilder adding(String caseNo, String kind, String name, byte[] bytes) {
        return post("/api/v1/disputes/{no}/attachments", caseNo)
                .param("kind", kind)
                .with(Upload.file(name, bytes));
    }

    private Answer add(String caseNo, String name, byte[] bytes) throws Exception {
        return desk.call(OFFICE, adding(caseNo, "PHOTO", name, bytes));
    }

    private MockHttpServletResponse opened(Answer added, String suffix) throws Exception {
        return desk.call(OFFICE, get(added.text("/href") + suffix)).response();
    }

    private int views(String caseNo, boolean allowed) {
        return database.sql("select count(*) from audit_view where case_no = ? and allowed = ?")
                .params(caseNo, allowed)
                .query(Integer.class)
                .single();
    }

    @Test
    void aPhotoIsKeptWithoutWhereItWasTakenAndShownInABoxOfItsOwn() throws Exception {
        String caseNo = registered().caseNo();
        Answer added = desk.call(
                OFFICE,
                adding(caseNo, "PHOTO", "IMG_1.JPG", SampleFiles.phonePhoto(80, 40, 6))
                        .param("caption", "渗水处"));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        assertThat(added.response().getHeader("Location")).isEqualTo(added.text("/href"));
        assertThat(added.text("/name")).isEqualTo("IMG_1.jpg");
        assertThat(added.text("/number")).isEqualTo("1");
        for (String suffix : List.of("", "/preview")) {
            MockHttpServletResponse shown = opened(added, suffix);
            assertThat(shown.getContentType()).isEqualTo("image/jpeg");
            assertThat(new String(shown.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                    .startsWith("\u00ff\u00d8")
                    .doesNotContain(SECRET, "Exif");
            assertThat(shown.getHeader("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
            assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(shown.getHeader("Content-Disposition")).startsWith("inline");
            assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        }
        Answer listed = desk.read("auditor", "/disputes/{no}/attachments", caseNo);
        assertThat(listed.text("/0/caption")).isEqualTo("渗水处");
        assertThat(desk.read(OFFICE, "/disputes/{no}", caseNo)
                        .body()
                        .path("history")
                        .toString())
                .contains("存入第 1 号材料（照片）");
    }

    @Test
    void everyLookAtAFileIsWrittenDownAndSoIsEveryTry() throws Exception {
        String caseNo = registered().caseNo();
        Answer added = add(caseNo, "a.png", SampleFiles.png(9, 9));
        int looks = views(caseNo, true);
        opened(added, "");
        assertThat(views(caseNo, true)).isEqualTo(looks + 1);
        assertThat(desk.call("elsewhere", get(added.text("/href"))).status()).isEqualTo(404);
        assertThat(desk.call("elsewhere", get(added.text("/href") + "/preview")).status())
                .isEqualTo(404);
        assertThat(views(caseNo, false)).isEqualTo(2);
        assertThat(desk.call("admin", get(added.text("/href"))).status()).isEqualTo(403);
    }

    @Test
    void aLookAtAPreviewIsWrittenDownUnlessOneWasMinutesAgo() throws Exception {
        String caseNo = registered().caseNo();
        Answer added = add(caseNo, "a.png", SampleFiles.png(9, 9));
        int looks = views(caseNo, true);
        for (int thumbnail = 0; thumbnail < 3; thumbnail++) {
            assertThat(desk.call("auditor", get(added.text("/href") + "/preview"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(views(caseNo, true)).isEqualTo(looks + 1);
    }

    @Test
    void aFileOfAnotherCaseIsNotFoundThroughThisOne() throws Exception {
        Answer added = add(registered().caseNo(), "a.png", SampleFiles.png(9, 9));
        Answer other = desk.read(
                OFFICE, "/disputes/{no}/attachments/{id}", registered().caseNo(), added.text("/id"));
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void theSameFileIsKeptOnceAndTheFirstIsNamed() throws Exception {
        String caseNo = registered().caseNo();
        byte[] photo = SampleFiles.png(30, 30);
        assertThat(add(caseNo, "first.png", photo).status()).isEqualTo(201);
        Answer second = add(caseNo, "second.png", photo);
        assertThat(second.errors()).containsExactly("file DUPLICATE");
        assertThat(second.text("/errors/0/message")).contains("第 1 号", "first.png");
        assertThat(add(registered().caseNo(), "other.png", photo).status()).isEqualTo(201);
    }

    @Test
    void whatMayNotBeKeptIsRefusedByFieldAndWhatIsTooLargeByItsSize() throws Exception {
        String caseNo = registered().caseNo();
        assertThat(add(caseNo, "photo.jpg", SampleFiles.program()).errors()).containsExactly("file FORMAT");
        Answer large = add(caseNo, "large.jpg", new byte[10 * 1024 * 1024 + 1]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("/detail")).contains("10 MB");
        Answer empty = desk.call(
                OFFICE,
                post("/api/v1/disputes/{no}/attachments", caseNo)
                        .param("kind", "PHOTO")
                        .with(Upload.files()));
        assertThat(empty.errors()).containsExactly("file REQUIRED");
        assertThat(desk.call(OFFICE, adding(caseNo, "SECRET", "a.png", SampleFiles.png(8, 8)))
                        .errors())
                .containsExactly("kind UNKNOWN");
        assertThat(desk.call(
                                OFFICE,
                                adding(caseNo, "PHOTO", "a.png", SampleFiles.png(8, 8))
                                        .param("caption", "字".repeat(101)))
                        .errors())
                .containsExactly("caption RANGE");
        assertThat(desk.read(OFFICE, "/disputes/{no}/attachments", caseNo).body())
                .isEmpty();
    }

    @Test
    void aRequestLargerThanAllThatMayBeSentAtOnceIsRefusedUnread() throws Exception {
        String caseNo = registered().caseNo();
        Answer answer = desk.call(
                OFFICE, adding(caseNo, "PHOTO", "a.png", SampleFiles.png(8, 8)).content(new byte[61 * 1024 * 1024]));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void sentTwiceUnderOneKeyItIsKeptOnce() throws Exception {
        String caseNo = registered().caseNo();
        byte[] photo = SampleFiles.png(31, 31);
        Answer first = desk.call(OFFICE, adding(caseNo, "PHOTO", "a.png", photo).header("Idempotency-Key", caseNo));
        Answer again = desk.call(OFFICE, adding(caseNo, "PHOTO", "a.png", photo).header("Idempotency-Key", caseNo));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        Answer other = desk.call(
                OFFICE,
                adding(caseNo, "PHOTO", "a.png", SampleFiles.png(32, 32)).header("Idempotency-Key", caseNo));
        assertThat(other.status()).isEqualTo(409);
        assertThat(desk.read(OFFICE, "/disputes/{no}/attachments", caseNo).body())
                .hasSize(1);
    }

    @Test
    void aCaseHasOnlySoManyFiles() throws Exception {
        String caseNo = registered().caseNo();
        Answer first = add(caseNo, "1.png", SampleFiles.png(8, 8));
        database.sql(
                        """
                        insert into documents_attachment (case_no, number, office, kind, name, type, size, pages, sha256,
                            kept_sha256, added_at, added_by, added_by_name)
                        select case_no, n, office, kind, name, type, size, pages, sha256 || n, kept_sha256, added_at,
                            added_by, added_by_name
                        from documents_attachment, generate_series(2, 40) n where id = ?""")
                .param(Long.valueOf(first.text("/id")))
                .update();
        assertThat(add(caseNo, "41.png", SampleFiles.png(9, 9)).errors()).containsExactly("file RANGE");
    }

    @Test
    void nothingIsAddedToOrTakenFromACaseThatWasPutAway() throws Exception {
        CaseDriver driver = registered().upTo("archiveCase");
        Answer added = add(driver.caseNo(), "a.png", SampleFiles.png(9, 9));
        assertThat(added.status()).isEqualTo(201);
        driver.complete("archiveCase");
        Answer late = add(driver.caseNo(), "b.png", SampleFiles.png(10, 10));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/current")).isEqualTo("FILED");
        assertThat(new Sessions(web)
                        .perform(
                                OFFICE,
                                post("/disputes/{no}/attachments/{id}/remove", driver.caseNo(), added.text("/id"))
                                        .param("reason", "传错了"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
        assertThat(opened(added, "").getStatus()).isEqualTo(200);
        assertThat(database.sql("select keep_until from documents_retention where case_no = ?")
                        .param(driver.caseNo())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.now(clock).plusYears(10));
    }

    @Test
    void aPaperThatComesBackSignedAfterTheCaseWasPutAwayIsStillRecorded() throws Exception {
        String caseNo = registered().upTo("archiveCase").complete("archiveCase").caseNo();
        String paper = database.sql("select max(id) from documents_paper where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        MockHttpServletRequestBuilder scan =
                adding(caseNo, "SIGNED_SCAN", "s.png", SampleFiles.png(11, 11)).param("paper", paper);
        assertThat(desk.call("auditor", scan).status()).isEqualTo(403);
        Answer added = desk.call(
                OFFICE,
                adding(caseNo, "SIGNED_SCAN", "s.png", SampleFiles.png(11, 11)).param("paper", paper));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        assertThat(desk.read(OFFICE, "/disputes/{no}", caseNo)
                        .body()
                        .path("history")
                        .toString())
                .contains("的签名扫描件（第 1 号材料）");
        String page = new Sessions(web)
                .perform(OFFICE, get("/disputes/{no}", caseNo).accept("text/html"))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("登记签名扫描件", "已签").doesNotContain("上传材料", "/remove\"");
    }

    @Test
    void theLineOfAFileCannotBeChangedBehindTheServices() throws Exception {
        Answer added = add(registered().caseNo(), "a.png", SampleFiles.png(9, 9));
        long id = Long.parseLong(added.text("/id"));
        for (String change : List.of(
                "update documents_attachment set caption = 'x' where id = ?",
                "delete from documents_attachment where id = ?")) {
            assertThatThrownBy(() -> database.sql(change).param(id).update()).hasMessageContaining("stays");
        }
        assertThatThrownBy(() -> database.sql("update documents_attachment_file set content = '' where attachment = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("stays");
    }
}
