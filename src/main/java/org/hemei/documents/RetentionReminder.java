package org.hemei.documents;

import java.time.Clock;
import java.time.LocalDate;
import org.hemei.notifications.Notice;
import org.hemei.notifications.Notifications;
import org.hemei.notifications.Recipient;
import org.hemei.offices.Role;
import org.hemei.offices.Staffing;
import org.hemei.platform.Phrase;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the lead of an office, once for each file, that the time for which it had to be kept is over. */
@Component
class RetentionReminder {

    private final RetentionStore store;
    private final Staffing staffing;
    private final Notifications notifications;
    private final Clock clock;

    RetentionReminder(RetentionStore store, Staffing staffing, Notifications notifications, Clock clock) {
        this.store = store;
        this.staffing = staffing;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Every morning; another node that looks at the same time finds nothing left to tell. */
    @Scheduled(cron = "0 15 8 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void remind() {
        LocalDate today = LocalDate.now(clock);
        store.propose(today, clock.instant()).forEach(office -> tell(office, today));
    }

    private void tell(String office, LocalDate today) {
        staffing.responsible(office, Role.LEAD)
                .forEach(lead -> notifications.send(Notice.of(
                                "documents.retention/" + office + "/" + today + "/" + lead.username(),
                                Recipient.colleague(lead.username()),
                                Phrase.of("documents.retention.message"),
                                Phrase.of("documents.retention.message.text"))
                        .leadingTo("/documents/retention")));
    }
}
