package org.hemei.notifications.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemei.notifications.Mail;
import org.hemei.notifications.MailStore;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class JdbcMailStore implements MailStore {

    private final JdbcClient database;

    JdbcMailStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Mail> take(int sender, boolean quiet, Instant now) {
        return database.sql(
                        """
                        update notifications_mail m set state = 'SENDING', sender = :sender, changed_at = :now
                        from notifications_notice n left join offices_office o on o.code = n.office
                        where n.id = m.notice and m.notice = (
                            select due.notice from notifications_mail due
                            join notifications_notice said on said.id = due.notice
                            where due.state = 'QUEUED' and due.due_at <= :now
                                and not (:quiet and due.audience = 'PARTY' and not said.urgent)
                            order by due.due_at, due.notice limit 1 for update of due skip locked)
                        returning m.notice, m.audience, m.name, m.address, m.language, m.tries,
                            n.phrases, n.attachments, n.written_at, o.name as office_name""")
                .param("sender", sender)
                .param("quiet", quiet)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> mail(row))
                .optional();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        List<Phrase> phrases = StoredPhrase.read(row.getString("phrases"));
        return new Mail(
                row.getLong("notice"),
                Mail.Audience.valueOf(row.getString("audience")),
                row.getString("name"),
                row.getString("address"),
                Locale.forLanguageTag(row.getString("language")),
                phrases.get(0),
                phrases.subList(1, phrases.size()),
                row.getString("office_name"),
                List.of((String[]) row.getArray("attachments").getArray()),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    @Override
    public void settle(long mail, int sender, Progress progress, Instant now) {
        database.sql(
                        """
                        update notifications_mail set state = :state, due_at = :due, tries = :tries,
                            trouble = :trouble, reply = :reply, changed_at = :now
                        where notice = :mail and sender = :sender and state in ('SENDING', 'UNSURE')""")
                .param("state", progress.state().name())
                .param("due", progress.due().atOffset(ZoneOffset.UTC))
                .param("tries", progress.tries())
                .param(
                        "trouble",
                        progress.trouble() == null ? null : progress.trouble().name())
                .param("reply", progress.reply())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mail", mail)
                .param("sender", sender)
                .update();
    }

    @Override
    public List<Integer> senders() {
        return database.sql("select distinct sender from notifications_mail where state = 'SENDING'")
                .query(Integer.class)
                .list();
    }

    @Override
    public int abandon(int sender, Instant now) {
        return database.sql(
                        """
                        update notifications_mail set state = 'UNSURE', trouble = 'ABANDONED', changed_at = ?
                        where sender = ? and state = 'SENDING'""")
                .params(now.atOffset(ZoneOffset.UTC), sender)
                .update();
    }
}
