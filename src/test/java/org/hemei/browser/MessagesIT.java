package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hemei.notifications.Notice;
import org.hemei.notifications.Notifications;
import org.hemei.notifications.Recipient;
import org.hemei.platform.Phrase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told reaches them: on the page, on paper, or by a mail that an administrator keeps going. */
@BrowserJourney
class MessagesIT {

    @Autowired
    Notifications notifications;

    @Autowired
    PlatformTransactionManager transactions;

    static Stream<Screen> screens() {
        return EveryPageIT.screens();
    }

    private void tell(Recipient recipient) {
        Notice notice = Notice.of(
                        UUID.randomUUID().toString(),
                        recipient,
                        Phrase.of("notifications.digest.subject", "2026-11-22"),
                        Phrase.of("notifications.digest.head", "08:30"))
                .about("MESSAGES-1", "YZ-QH-WT-YS")
                .leadingTo("/tasks")
                .with(List.of("paper"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> notifications.send(notice));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatIsToldIsReadAndDelivered(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        tell(Recipient.colleague("community"));
        tell(Recipient.colleague("community"));
        tell(Recipient.party("欧阳未央", null, Locale.SIMPLIFIED_CHINESE));
        Visitor mediator = visitors.arrive(screen, "community").album("messages");
        mediator.watch().expect(400);
        assertThat(mediator.page().locator(".bell-count")).hasText("2");
        mediator.page().locator(".bell").click();
        inspection.look(mediator, "messages");
        mediator.page().locator(".messages button").first().click();
        mediator.page().waitForURL("**/tasks");
        assertThat(mediator.page().locator(".bell-count")).hasText("1");
        mediator.page().locator(".bell").click();
        mediator.button("全部标为已读", "Mark all as read").click();
        assertThat(mediator.page().locator(".bell-count")).hasCount(0);
        inspection.look(mediator, "messages-read");

        mediator.open("/messages/settings");
        mediator.page().locator("#digest").check();
        mediator.button("保存", "Save").click();
        assertThat(mediator.page().locator(".error-summary")).isFocused();
        inspection.look(mediator, "mail-settings-with-errors");
        mediator.page().locator("#digest").uncheck();
        mediator.button("保存", "Save").click();
        assertThat(mediator.page().locator(".notice-success")).isVisible();

        deliver(mediator, inspection);
        assertThat(inspection.findings()).isEmpty();
    }

    private static void deliver(Visitor mediator, Inspection inspection) {
        mediator.open("/messages/papers");
        inspection.look(mediator, "papers");
        mediator.page().locator(".row-link").first().click();
        inspection.look(mediator, "paper");
        mediator.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(mediator.page().locator(".letter")).isVisible();
        assertThat(mediator.page().locator("#on")).isHidden();
        mediator.picture("paper-printed");
        mediator.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        mediator.page().locator("#on").fill("2020-01-01");
        mediator.button("登记已送达", "Enter as delivered").click();
        assertThat(mediator.page().locator(".error-summary")).isFocused();
        inspection.look(mediator, "paper-with-errors");
        mediator.open("/messages/papers");
        mediator.page().locator(".row-link").first().click();
        mediator.button("登记已送达", "Enter as delivered").click();
        assertThat(mediator.page().locator(".notice-success")).isVisible();
        mediator.open("/messages/papers?state=delivered");
        inspection.look(mediator, "papers-delivered");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void theMailIsKeptGoing(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        tell(Recipient.party("欧阳未央", "ouyang@example.cn", Locale.SIMPLIFIED_CHINESE));
        Visitor administrator = visitors.arrive(screen, "admin").album("mail-queue");
        administrator.watch().expect(400);
        administrator.open("/cockpit/mail");
        inspection.look(administrator, "queue");
        administrator.button("不再发送选中的", "Do not send selected").click();
        assertThat(administrator.page().locator(".error-summary")).isFocused();
        inspection.look(administrator, "queue-with-errors");
        administrator.page().locator("tbody input[type=checkbox]").first().check();
        administrator.page().locator("#reason").fill("邮箱已停用");
        administrator.button("不再发送选中的", "Do not send selected").click();
        assertThat(administrator.page().locator(".notice-success")).isVisible();
        inspection.look(administrator, "queue-dropped");
        assertThat(inspection.findings()).isEmpty();
    }
}
