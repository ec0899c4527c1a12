package org.hemei.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.notifications.Recipient.Colleague;
import org.hemei.notifications.Recipient.Party;

/** Where notices are put down; a notice whose key was used before leaves no trace. */
public interface NotificationStore {

    /** In the application, and in the outbox for whoever wants each message by mail. */
    void message(Notice notice, Colleague colleague, Instant at);

    void mail(Notice notice, Party party, String address, Instant at);

    /** For the office of the notice to deliver. */
    void paper(Notice notice, Party party, Instant at);

    /** Those who work here and want a summary in the morning. */
    List<String> digestReaders();

    /** In the outbox only, to the address that this person has given. */
    void digest(Notice notice, Colleague reader, Instant at);

    boolean isDigestWritten(LocalDate day);

    void digestWritten(LocalDate day);
}
