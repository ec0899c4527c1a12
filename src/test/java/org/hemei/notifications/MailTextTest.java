package org.hemei.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.notifications.PostRoom.OFFICE;
import static org.hemei.notifications.PostRoom.toParty;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;
import org.hemei.support.DemoCityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What arrives is what was to be said, in the recipient's language, and nothing that anybody has smuggled in. */
@DemoCityTest
class MailTextTest {

    @Autowired
    ApplicationContext application;

    PostRoom post;

    @BeforeEach
    void open() {
        post = new PostRoom(application);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void aPartyIsWrittenToInChinese() throws Exception {
        post.send(toParty("a", "ouyang@example.cn", "约调"));

        MimeMessage mail = arrived();

        assertThat(mail.getSubject()).isEqualTo("待办摘要（约调）");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("欧阳未央");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("ouyang@example.cn");
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("hemei@yunzhou.example.cn");
        assertThat(mail.getHeader("Content-Language")).containsExactly("zh-CN");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail, "text/plain")).startsWith("欧阳未央：您好！\n\n截至今天 约调：").contains("云杉社区", "请勿直接回复");
        assertThat(text(mail, "text/html")).contains("<html lang=\"zh-CN\">", "欧阳未央：您好！", "云杉社区");
    }

    @Test
    void aPartyIsWrittenToInEnglish() throws Exception {
        post.send(Notice.of(
                        "e",
                        Recipient.party("Jane O'Neill", "jane@example.com", Locale.ENGLISH),
                        Phrase.of("notifications.digest.subject", "session"),
                        Phrase.of("notifications.digest.head", "9:00"))
                .about("（2026）云杉人调登第0002号", OFFICE));

        MimeMessage mail = arrived();

        assertThat(mail.getSubject()).isEqualTo("What is to be done (session)");
        assertThat(text(mail, "text/plain")).startsWith("Dear Jane O'Neill,").contains("As of 9:00 today:");
        assertThat(text(mail, "text/html")).contains("<html lang=\"en\">", "Dear Jane O&#39;Neill,");
    }

    @Test
    void whatIsToldToStaffGoesToThoseWhoWantItByMailToo() throws Exception {
        post.wants("community", true, false);
        post.wants("community2", false, true);
        for (String username : List.of("community", "community2", "street")) {
            post.send(Notice.of(
                    username,
                    Recipient.colleague(username),
                    Phrase.of("notifications.digest.subject", "x"),
                    Phrase.of("notifications.digest.head", "x")));
        }

        MimeMessage mail = arrived();

        assertThat(mail.getAllRecipients()[0]).isInstanceOfSatisfying(InternetAddress.class, address -> {
            assertThat(address.getPersonal()).isEqualTo("李秀英");
            assertThat(address.getAddress()).isEqualTo("community@hemei.example.cn");
        });
        assertThat(text(mail, "text/plain")).startsWith("Dear 李秀英,").contains("Log in to Hemei");
        assertThat(post.database
                        .sql("select username from notifications_message order by username")
                        .query(String.class)
                        .list())
                .containsExactly("community", "community2", "street");
    }

    @Test
    void thePapersGoWithIt() throws Exception {
        post.papers.put("p1", new Attachment("权利义务告知书.pdf", "application/pdf", new byte[] {1, 2, 3}));
        post.send(toParty("a").with(List.of("p1")));

        Part paper = parts(arrived()).stream()
                .filter(part -> name(part) != null)
                .findFirst()
                .orElseThrow();

        assertThat(name(paper)).isEqualTo("权利义务告知书.pdf");
        assertThat(paper.getContentType()).startsWith("application/pdf");
        assertThat(paper.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void nothingGoesWithoutItsPapers() throws Exception {
        post.send(toParty("a").with(List.of("late")));

        assertThat(post.round()).isEqualTo(new Dispatcher.Round(0, 1));
        assertThat(post.states()).containsExactly("QUEUED NO_PAPER");
        post.papers.put("late", new Attachment("协议.pdf", "application/pdf", "…".getBytes(StandardCharsets.UTF_8)));
        post.clock.pass(Dispatcher.DELAYS.get(0));

        assertThat(parts(arrived())).hasSize(3);
    }

    /** A line break in a head begins another header, and a name may look like an address. */
    @Test
    void nobodySmugglesAHeaderIn() throws Exception {
        String hostile = "约调\r\nBcc: victim@example.com\r\n\r\n<b>x</b>\u2028\u0085\tend";
        post.papers.put("p", new Attachment("a\r\nBcc: victim@example.com\r\n.pdf", "application/pdf", new byte[1]));
        post.send(new Notice(
                "h",
                Recipient.party("\"x\" <victim@example.com>,\r\nBcc: b@example.com", "a@example.cn", Locale.ENGLISH),
                Phrase.of("notifications.digest.subject", hostile),
                List.of(Phrase.of("notifications.digest.head", hostile)),
                "no",
                OFFICE,
                null,
                List.of("p"),
                false));

        MimeMessage mail = arrived();

        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("a@example.cn");
        assertThat(mail.getSubject()).isEqualTo("What is to be done (约调 Bcc: victim@example.com <b>x</b> end)");
        assertThat(Collections.list(mail.getAllHeaderLines()))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("bcc"));
        assertThat(text(mail, "text/html")).contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<b>x</b>");
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void anyTextArrivesAsItWasTyped(String typed) throws Exception {
        post.send(toParty("a", "a@example.cn", typed));

        MimeMessage mail = arrived();

        assertThat(mail.getSubject()).isEqualTo("待办摘要（" + Line.of(typed) + "）");
        assertThat(text(mail, "text/plain")).contains("截至今天 " + typed + "：");
        assertThat(text(mail, "text/html")).doesNotContain("<svg onload", "<script>alert");
    }

    @Test
    void theSameMailHasTheSameNumberEveryTime() throws Exception {
        post.send(toParty("a"));
        post.send(toParty("b"));
        post.round();
        List<String> first = numbers();
        post.database.sql("update notifications_mail set state = 'QUEUED'").update();
        post.stopServer();
        post.startServer();
        post.round();

        assertThat(first).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.endsWith("@yunzhou.example.cn>"));
        assertThat(numbers()).isEqualTo(first);
    }

    private List<String> numbers() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (MimeMessage mail : post.arrived()) {
            numbers.add(mail.getMessageID());
        }
        return numbers;
    }

    private MimeMessage arrived() {
        assertThat(post.round()).isEqualTo(new Dispatcher.Round(1, 0));
        assertThat(post.arrived()).hasSize(1);
        return post.arrived().get(0);
    }

    private static String text(MimeMessage mail, String type) throws Exception {
        return parts(mail).stream()
                .filter(part -> is(part, type))
                .map(MailTextTest::content)
                .findFirst()
                .orElseThrow();
    }

    private static List<Part> parts(Part part) throws Exception {
        List<Part> parts = new ArrayList<>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart inner = several.getBodyPart(i);
                parts.addAll(parts(inner));
            }
        } else {
            parts.add(part);
        }
        return parts;
    }

    private static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Part part) {
        try {
            return part.getContent().toString().replace("\r\n", "\n");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String name(Part part) {
        try {
            return part.getFileName() == null ? null : MimeUtility.decodeText(part.getFileName());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
