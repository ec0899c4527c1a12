package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.hemei.support.SampleFiles;
import org.junit.jupiter.api.Test;

/** What is typed on the page of a case stays, whatever happens to the page around it. */
@BrowserJourney
class FileFormIT {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void whatIsTypedGoesAlongToTheOtherLanguageOnce(Visitors visitors) {
        PreparedCase prepared = visitors.register("11栋换语言");
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        mediator.open(prepared.path());
        mediator.page().locator("#files").getByText("上传材料").click();
        mediator.page().locator("#files-caption").fill("渗水处");
        mediator.page().locator("#files-kind-EVIDENCE").check();

        mediator.page().locator("a[href^='/language']").click();

        assertThat(mediator.page().locator("html")).hasAttribute("lang", "en");
        assertThat(mediator.page().locator("#files-caption")).isVisible();
        assertThat(mediator.page().locator("#files-caption")).hasValue("渗水处");
        assertThat(mediator.page().locator("#files-kind-EVIDENCE")).isChecked();
        mediator.page().onDialog(dialog -> dialog.accept());
        mediator.open(prepared.path());
        assertThat(mediator.page().locator("#files-caption")).hasValue("");
    }

    @Test
    void filesThatAreTooLargeAreToldOfBeforeTheyAreSent(Visitors visitors) {
        PreparedCase prepared = visitors.register("12栋大文件");
        Visitor mediator = visitors.arrive(Screen.ZH_1280, "community");
        mediator.open(prepared.path());
        Locator files = mediator.page().locator("#files");
        files.getByText("上传材料").click();
        Locator chooser = mediator.page().locator("#files-file");
        Locator told = mediator.page().locator("#files-file-error");

        chooser.setInputFiles(new FilePayload("大.pdf", "application/pdf", new byte[11 * MEGABYTE]));
        assertThat(told).hasText("大.pdf 太大：每个文件不能超过 10 MB。");
        files.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("上传"))
                .click();
        assertThat(chooser).isFocused();
        assertThat(chooser).hasAttribute("aria-describedby", Pattern.compile("files-hint files-file-error"));

        chooser.setInputFiles(new FilePayload("小.png", "image/png", SampleFiles.png(12, 12)));
        assertThat(told).hasCount(0);
        files.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("上传"))
                .click();
        assertThat(files).containsText("已存入 1 个文件。");
    }
}
