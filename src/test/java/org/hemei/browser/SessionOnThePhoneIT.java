package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.hemei.support.SampleFiles;
import org.junit.jupiter.api.Test;

/** A session is held at the place itself, and written down with photos on the phone. */
@BrowserJourney
class SessionOnThePhoneIT {

    private static final String MINUTES = "现场查看，吊顶渗水约四平方米。";
    private static final String LOADED = "images => images.every(one => one.complete && one.naturalWidth > 0)";

    @Test
    void photosAreAddedInTheMiddleOfTheMinutesAndNothingIsLost(Visitors visitors) {
        PreparedCase prepared = visitors.register("9栋现场调解").upTo(Step.HOLD_SESSION);
        Visitor mediator = visitors.arrive(Screen.ZH_390, "community").album("session-on-the-phone");
        mediator.open(prepared.taskPath(Step.HOLD_SESSION));
        TaskForm task = new TaskForm(mediator).ready();
        task.tick("到场的当事人", "申请人").tick("到场的当事人", "被申请人").write("调解记录", MINUTES);

        addPhotos(mediator);

        assertThat(task.text("调解记录")).hasValue(MINUTES);
        assertThat(task.option("到场的当事人", "被申请人")).isChecked();
        task.date("调解日期", mediator.page().locator("#clock").textContent().substring(0, 10))
                .time("开始时间", "00:00")
                .choose("本次调解的结果", "达成协议")
                .submit();
        Locator files = mediator.page().locator("#files .files > li");
        assertThat(files).hasCount(2);
        files.first().scrollIntoViewIfNeeded();
        assertThat(files.first()).containsText("渗水处");
        mediator.picture("case-with-photos");
    }

    private static void addPhotos(Visitor mediator) {
        Locator section = mediator.page().locator("#files");
        section.getByText("上传材料").click();
        section.locator("#files-file").setInputFiles(new FilePayload[] {
            new FilePayload("IMG_0001.jpg", "image/jpeg", SampleFiles.phonePhoto(640, 480, 6)),
            new FilePayload("IMG_0002.png", "image/png", SampleFiles.png(320, 240)),
        });
        section.locator("#files-caption").fill("渗水处");
        mediator.picture("photos-chosen");
        section.getByText("上传", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(section.getByText("已存入 2 个文件。")).isVisible();
        new TaskForm(mediator).ready();
        Locator thumbnails = section.locator(".file-thumb img");
        thumbnails.last().scrollIntoViewIfNeeded();
        mediator.page().waitForCondition(() -> (boolean) thumbnails.evaluateAll(LOADED));
        assertThat(thumbnails.count()).isEqualTo(2);
        mediator.picture("task-with-photos");
    }
}
