package org.hemei.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

/** The application's outbox with a mail server beside it and a clock that tests set. Empties the outbox it is given. */
final class PostRoom implements AutoCloseable {

    static final NotificationSettings SETTINGS = new NotificationSettings(
            "hemei@yunzhou.example.cn",
            LocalTime.of(21, 0),
            LocalTime.of(8, 0),
            LocalTime.of(8, 30),
            Duration.ofSeconds(10));

    static final String OFFICE = "YZ-QH-WT-YS";

    final SetClock clock = new SetClock("2026-11-23T10:00:00");
    final JdbcClient database;
    final Map<String, Attachment> papers = new HashMap<>();
    final Map<String, List<Phrase>> summaries = new HashMap<>();

    private final ApplicationContext application;
    private final Notifications notifications;
    private @Nullable GreenMail server;
    private int port;

    PostRoom(ApplicationContext application) {
        this.application = application;
        this.database = application.getBean(JdbcClient.class);
        this.notifications = new Notifications(
                application.getBean(NotificationStore.class), application.getBean(MessageSource.class), clock);
        empty();
        startServer();
        port = server().getSmtp().getPort();
    }

    private void empty() {
        for (String table : List.of("message", "mail", "paper", "notice", "preference", "digest")) {
            database.sql("delete from notifications_" + table).update();
        }
    }

    @Override
    public void close() {
        stopServer();
        empty();
    }

    void startServer() {
        GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
    }

    void stopServer() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    private GreenMail server() {
        return Optional.ofNullable(server).orElseThrow();
    }

    List<MimeMessage> arrived() {
        return List.of(server().getReceivedMessages());
    }

    PostOffice postOffice() {
        return postOffice(port);
    }

    static PostOffice postOffice(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return new SmtpPostOffice(sender);
    }

    Dispatcher dispatcher() {
        return dispatcher(postOffice());
    }

    Dispatcher dispatcher(PostOffice postOffice) {
        StaticListableBeanFactory sources = new StaticListableBeanFactory();
        sources.addBean("papers", (AttachmentSource) id -> Optional.ofNullable(papers.get(id)));
        MailComposer composer = new MailComposer(
                SETTINGS,
                application.getBean(MessageSource.class),
                application.getBean(ITemplateEngine.class),
                new Enclosures(sources.getBeanProvider(AttachmentSource.class)),
                clock);
        return new Dispatcher(
                application.getBean(MailStore.class),
                application.getBean(Senders.class),
                postOffice,
                composer,
                SETTINGS,
                clock);
    }

    Digests digests() {
        StaticListableBeanFactory sources = new StaticListableBeanFactory();
        sources.addBean("summaries", (DigestSource) reader -> summaries.getOrDefault(reader, List.of()));
        return new Digests(
                application.getBean(NotificationStore.class),
                sources.getBeanProvider(DigestSource.class),
                application.getBean(WorkingCalendar.class),
                SETTINGS,
                clock,
                application.getBean(PlatformTransactionManager.class));
    }

    Dispatcher.Round round() {
        return dispatcher().round(() -> true);
    }

    void send(Notice notice) {
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> notifications.send(notice));
    }

    /** What is said does not matter: any words that have a place for others. */
    static Notice toParty(String key, String email, String words) {
        return Notice.of(
                        key,
                        Recipient.party("欧阳未央", email, Locale.SIMPLIFIED_CHINESE),
                        Phrase.of("notifications.digest.subject", words),
                        Phrase.of("notifications.digest.head", words))
                .about("（2026）云杉人调登第0001号", OFFICE);
    }

    static Notice toParty(String key) {
        return toParty(key, key + "@example.cn", "约调");
    }

    void wants(String username, boolean each, boolean digest) {
        database.sql(
                        """
                        insert into notifications_preference (username, address, language, each, digest, changed_at)
                        values (?, ?, 'en', ?, ?, timestamptz '2026-11-22 09:00+08')""")
                .params(username, username + "@hemei.example.cn", each, digest)
                .update();
    }

    /** How each mail stands, such as {@code QUEUED} or {@code FAILED NO_MAILBOX 550}, in the order they were written. */
    List<String> states() {
        return database.sql("select concat_ws(' ', state, trouble, reply) from notifications_mail order by notice")
                .query(String.class)
                .list();
    }
}
