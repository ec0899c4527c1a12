package org.hemei.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a mail as it goes out: in the recipient's language, as plain text and as a page, with its papers. */
@Component
class MailComposer {

    private final NotificationSettings settings;
    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final Enclosures enclosures;
    private final Clock clock;

    MailComposer(
            NotificationSettings settings,
            MessageSource messages,
            ITemplateEngine templates,
            Enclosures enclosures,
            Clock clock) {
        this.settings = settings;
        this.messages = messages;
        this.templates = templates;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /** The mail cannot go without this paper. */
    static final class NoPaper extends Exception {

        NoPaper(String id) {
            super("there is no paper " + id);
        }
    }

    /** Fills a blank mail; the same outbox row makes the same Message-ID every time. */
    void write(Mail mail, MimeMessage blank) throws MessagingException, NoPaper {
        Locale language = mail.language();
        String from = MailAddress.valid(settings.from()).orElseThrow();
        MimeMessageHelper helper = new MimeMessageHelper(blank, true, StandardCharsets.UTF_8.name());
        helper.setFrom(person(from, say("notifications.mail.sender", language)));
        helper.setTo(person(mail.address(), Line.of(mail.name())));
        helper.setSubject(Line.of(messages.getMessage(mail.subject(), language)));
        helper.setSentDate(Date.from(clock.instant()));
        String domain = from.substring(from.indexOf('@') + 1);
        blank.setHeader("Message-ID", "<" + mail.id() + "." + mail.written().toEpochMilli() + "@" + domain + ">");
        blank.setHeader("Auto-Submitted", "auto-generated");
        blank.setHeader("Content-Language", language.toLanguageTag());
        Letter letter = letter(mail);
        Context page = new Context(language, Map.of("letter", letter));
        helper.setText(letter.plain(), templates.process("notifications/mail", page));
        for (String id : mail.attachments()) {
            Attachment paper = enclosures.find(id).orElseThrow(() -> new NoPaper(id));
            helper.addAttachment(Line.of(paper.name()), new ByteArrayResource(paper.content()), paper.type());
        }
    }

    private Letter letter(Mail mail) {
        Locale language = mail.language();
        List<String> paragraphs = mail.text().stream()
                .map(phrase -> messages.getMessage(phrase, language))
                .toList();
        return new Letter(
                language.toLanguageTag(),
                messages.getMessage("notifications.mail.greeting", new Object[] {mail.name()}, language),
                paragraphs,
                mail.audience() == Mail.Audience.PARTY ? mail.office() : null,
                say("notifications.mail.foot." + mail.audience(), language));
    }

    private String say(String code, Locale language) {
        return messages.getMessage(code, null, language);
    }

    private static InternetAddress person(String address, String name) throws MessagingException {
        try {
            InternetAddress person = new InternetAddress(address, name, StandardCharsets.UTF_8.name());
            person.validate();
            return person;
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException("every Java platform has UTF-8", never);
        }
    }
}
