package org.hemei.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hemei.notifications.Recipient.Colleague;
import org.hemei.notifications.Recipient.Party;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people are to be told, in the transaction that makes it true; the mail server is not asked for it. */
@Service
public class Notifications {

    private final NotificationStore store;
    private final MessageSource messages;
    private final Clock clock;

    Notifications(NotificationStore store, MessageSource messages, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Tells it once: a colleague at once, a party by the outbox or on paper. A key that was used does nothing.
     *
     * @throws org.springframework.context.NoSuchMessageException for words that no message bundle has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        Stream.concat(Stream.of(notice.subject()), notice.text().stream())
                .forEach(phrase -> messages.getMessage(phrase, Locale.SIMPLIFIED_CHINESE));
        Instant now = clock.instant();
        if (notice.to() instanceof Party party) {
            Objects.requireNonNull(notice.office(), "somebody has to answer for what a party is told");
            party.address()
                    .ifPresentOrElse(
                            address -> store.mail(notice, party, address, now), () -> store.paper(notice, party, now));
        } else if (notice.to() instanceof Colleague colleague) {
            store.message(notice, colleague, now);
        }
    }
}
