package org.hemei.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hemei.notifications.Mail.State;
import org.hemei.notifications.Mail.Trouble;
import org.hemei.notifications.MailStore.Progress;
import org.hemei.notifications.PostOffice.Answer;
import org.hemei.notifications.PostOffice.Handover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox, one mail after the other: taken, handed over, written down (ADR 14).
 *
 * <p>Several may be at it at once, on any node. Log lines hold a mail's number and nothing of what it says or to whom.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** After each refusal; whoever is refused once more than there are delays is not tried again. */
    static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final MailStore outbox;
    private final Senders senders;
    private final PostOffice postOffice;
    private final MailComposer composer;
    private final QuietHours quiet;
    private final Clock clock;

    Dispatcher(
            MailStore outbox,
            Senders senders,
            PostOffice postOffice,
            MailComposer composer,
            NotificationSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.senders = senders;
        this.postOffice = postOffice;
        this.composer = composer;
        this.quiet = settings.quietHours();
        this.clock = clock;
    }

    /** What became of the mails that were due. */
    record Round(int sent, int undone) {}

    /** Sends what is due, as long as it may go on; must not be called in a transaction. */
    Round round(BooleanSupplier goOn) {
        return postOffice.isConfigured() ? senders.as(sender -> round(sender, goOn)) : new Round(0, 0);
    }

    private Round round(int sender, BooleanSupplier goOn) {
        outbox.senders().stream().filter(other -> !senders.isAlive(other)).forEach(this::abandon);
        int sent = 0;
        int undone = 0;
        while (goOn.getAsBoolean()) {
            Instant now = clock.instant();
            Optional<Mail> mail = outbox.take(sender, quiet.contain(now), now);
            if (mail.isEmpty()) {
                break;
            }
            Handover handover = deliver(mail.get());
            outbox.settle(mail.get().id(), sender, progress(mail.get(), handover), clock.instant());
            if (handover.answer() == Answer.TAKEN) {
                sent++;
            } else {
                undone++;
                LOG.warn("Mail {} was not sent: {} {}", mail.get().id(), handover.trouble(), handover.reply());
            }
            if (handover.answer() == Answer.CLOSED) {
                break;
            }
        }
        return new Round(sent, undone);
    }

    private void abandon(int dead) {
        int mails = outbox.abandon(dead, clock.instant());
        LOG.warn("{} mails may or may not have been sent when a process ended; somebody has to decide", mails);
    }

    /** What goes wrong before the mail is handed over is a refusal; what goes wrong after, nobody knows. */
    private Handover deliver(Mail mail) {
        MimeMessage message;
        try {
            message = postOffice.blank();
            composer.write(mail, message);
        } catch (MailComposer.NoPaper missing) {
            return new Handover(Answer.REFUSED, Trouble.NO_PAPER, null);
        } catch (MessagingException | RuntimeException unreadable) {
            LOG.error("Mail {} cannot be written", mail.id(), unreadable);
            return new Handover(Answer.REFUSED, Trouble.UNREADABLE, null);
        }
        return postOffice.handOver(message);
    }

    private Progress progress(Mail mail, Handover handover) {
        Instant now = clock.instant();
        State state =
                switch (handover.answer()) {
                    case TAKEN -> State.SENT;
                    case REJECTED -> State.FAILED;
                    case UNCLEAR -> State.UNSURE;
                    case CLOSED -> State.QUEUED;
                    case REFUSED -> mail.tries() < DELAYS.size() ? State.QUEUED : State.FAILED;
                };
        boolean again = handover.answer() == Answer.REFUSED && state == State.QUEUED;
        return new Progress(
                state,
                again ? now.plus(DELAYS.get(mail.tries())) : now,
                handover.answer() == Answer.CLOSED ? mail.tries() : mail.tries() + 1,
                handover.trouble(),
                handover.reply());
    }
}
