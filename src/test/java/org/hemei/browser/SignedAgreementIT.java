package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hemei.support.SampleFiles;
import org.junit.jupiter.api.Test;

/** A written agreement from what was agreed to the scan that was signed, and on to the file for the court. */
@BrowserJourney
class SignedAgreementIT {

    /** A whole file is set page by page. */
    private static final RequestOptions PATIENTLY = RequestOptions.create().setTimeout(90_000);

    private static final String AGREED = "301室十日内修复防水层，赔偿201室两千元。";

    @Test
    void anAgreementIsWrittenPrintedSignedAndPutIntoTheFileForTheCourt(Visitors visitors) throws IOException {
        PreparedCase prepared = visitors.register("10栋书面协议").upTo(Step.RECORD_AGREEMENT);
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community").album("signed-agreement");
        mediator.open(prepared.path());
        CaseFolder folder = new CaseFolder(mediator);
        folder.openTask("记录调解协议", "Record the agreement")
                .choose("协议形式", "书面协议")
                .choose("由谁主持达成", "人民调解委员会")
                .choose("是否已当场履行？", "还没有履行完")
                .write("协议内容", AGREED);
        folder.submit("record-agreement");

        Locator agreement = folder.section("文书", "Papers")
                .locator(".documents > li")
                .filter(new Locator.FilterOptions().setHas(mediator.heading("人民调解协议书")));
        assertThat(textOf(mediator, agreement.getByRole(AriaRole.LINK).first())).contains(AGREED);
        agreement.getByText("登记签名扫描件").click();
        agreement
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("签名.pdf", "application/pdf", SampleFiles.pdf("signed by both", 2)));
        agreement
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("上传"))
                .click();
        assertThat(agreement).containsText("已签");
        mediator.picture("signed");

        folder.openTask("办理司法确认", "Apply for confirmation")
                .choose("双方是否申请司法确认？", "申请")
                .date(
                        "向法院提出申请的日期",
                        mediator.page().locator("#clock").textContent().substring(0, 10))
                .tick("由双方共同申请");
        folder.submit("apply-confirmation");
        mediator.picture("applied");

        String file = textOf(mediator, mediator.link("打印卷宗", "Print the whole file"));
        assertThat(file).contains("卷内目录", "人民调解协议书", "司法确认申请书", "signed by both");
        assertThat(file.indexOf("signed by both", file.indexOf(AGREED)))
                .as("the scan stands after its paper")
                .isPositive();
    }

    private static String textOf(Visitor mediator, Locator link) throws IOException {
        String address = (String) link.evaluate("e => e.href");
        try (PDDocument pdf =
                Loader.loadPDF(mediator.page().request().get(address, PATIENTLY).body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
