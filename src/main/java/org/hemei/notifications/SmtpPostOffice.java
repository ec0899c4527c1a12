package org.hemei.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collection;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.hemei.notifications.Mail.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Tells by what the mail library reports whether the server has the mail, has not, or nobody knows. */
@Component
class SmtpPostOffice implements PostOffice {

    private static final int NONE = -1;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_REJECTION = 500;

    private final @Nullable JavaMailSender server;

    @Autowired
    SmtpPostOffice(ObjectProvider<JavaMailSender> server, NotificationSettings settings) {
        this(settings.canSend() ? server.getIfAvailable() : null);
    }

    SmtpPostOffice(@Nullable JavaMailSender server) {
        this.server = server;
    }

    @Override
    public boolean isConfigured() {
        return server != null;
    }

    @Override
    public MimeMessage blank() {
        return server().createMimeMessage();
    }

    private JavaMailSender server() {
        if (server == null) {
            throw new IllegalStateException("there is no mail server");
        }
        return server;
    }

    @Override
    public Handover handOver(MimeMessage mail) {
        try {
            server().send(mail);
            return Handover.TAKEN;
        } catch (MailAuthenticationException notLetIn) {
            return new Handover(Answer.CLOSED, Trouble.LOGIN, null);
        } catch (MailSendException failed) {
            Collection<Exception> mails = failed.getFailedMessages().values();
            if (mails.isEmpty()) {
                // It was taken, and the connection could not be ended in good order.
                return Handover.TAKEN;
            }
            Exception why = mails.iterator().next();
            // The failure of a connection that could not be made is that of every mail; a mail has one of its own.
            return why == failed.getCause() ? new Handover(Answer.CLOSED, Trouble.UNREACHABLE, null) : told(why);
        }
    }

    private static Handover told(Exception failure) {
        int reply = NONE;
        for (Exception told = failure; told != null; told = next(told)) {
            if (told instanceof SMTPAddressFailedException address && address.getReturnCode() >= FIRST_REJECTION) {
                return new Handover(Answer.REJECTED, Trouble.NO_MAILBOX, address.getReturnCode());
            }
            reply = Math.max(reply, reply(told));
        }
        return reply >= FIRST_REFUSAL
                ? new Handover(Answer.REFUSED, Trouble.REFUSED, reply)
                : new Handover(Answer.UNCLEAR, Trouble.BROKEN_OFF, null);
    }

    /** A connection that ended instead is reported as a reply of -1. */
    private static int reply(Exception told) {
        if (told instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (told instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return told instanceof SMTPSendFailedException send ? send.getReturnCode() : NONE;
    }

    private static @Nullable Exception next(Exception told) {
        return told instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
