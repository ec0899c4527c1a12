package org.hemei.notifications.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemei.notifications.Mail;
import org.hemei.notifications.MailQueueStore;
import org.hemei.notifications.QueuedMail;
import org.hemei.platform.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailQueueStore implements MailQueueStore {

    private static final String AGAIN =
            """
            update notifications_mail set state = 'QUEUED', due_at = :at, tries = 0, trouble = null, reply = null,
                changed_at = :at, decided_by = :by, reason = null
            """;

    private final JdbcClient database;

    JdbcMailQueueStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<Mail.State, Integer> counts() {
        Map<Mail.State, Integer> counts = new EnumMap<>(Mail.State.class);
        for (Mail.State state : List.of(Mail.State.QUEUED, Mail.State.SENDING, Mail.State.FAILED, Mail.State.UNSURE)) {
            counts.put(state, 0);
        }
        database.sql(
                        """
                        select state, count(*) as mails from notifications_mail
                        where state in ('QUEUED', 'SENDING', 'FAILED', 'UNSURE') group by state""")
                .query((row, number) -> counts.put(Mail.State.valueOf(row.getString("state")), row.getInt("mails")))
                .list();
        return counts;
    }

    @Override
    public List<QueuedMail> list(Mail.@Nullable State state, long below, int most) {
        StatementSpec query = database.sql(
                        """
                        select m.*, n.written_at, o.name as office_name, coalesce(s.name, m.decided_by) as decided_name
                        from notifications_mail m join notifications_notice n on n.id = m.notice
                        left join offices_office o on o.code = n.office
                        left join offices_staff s on s.username = m.decided_by
                        where m.notice < :below %s order by m.notice desc limit :most"""
                                .formatted(state == null ? "" : "and m.state = :state"))
                .param("below", below)
                .param("most", most);
        return (state == null ? query : query.param("state", state.name()))
                .query((row, number) -> mail(row))
                .list();
    }

    private static QueuedMail mail(ResultSet row) throws SQLException {
        String trouble = row.getString("trouble");
        return new QueuedMail(
                row.getLong("notice"),
                Mail.Audience.valueOf(row.getString("audience")),
                Masking.email(row.getString("address")),
                row.getString("office_name"),
                Mail.State.valueOf(row.getString("state")),
                instant(row, "written_at"),
                instant(row, "due_at"),
                instant(row, "changed_at"),
                row.getInt("tries"),
                trouble == null ? null : Mail.Trouble.valueOf(trouble),
                row.getObject("reply", Integer.class),
                row.getString("decided_name"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public int retry(Collection<Long> mails, String by, Instant at) {
        return decided(AGAIN + "where notice = any(:mails) and state in ('QUEUED', 'FAILED', 'UNSURE')", by, at)
                .param("mails", mails.toArray(Long[]::new))
                .update();
    }

    @Override
    public int retryAllFailed(String by, Instant at) {
        return decided(AGAIN + "where state = 'FAILED'", by, at).update();
    }

    @Override
    public int arrived(Collection<Long> mails, String by, Instant at) {
        return decided(
                        """
                        update notifications_mail set state = 'SENT', changed_at = :at, decided_by = :by
                        where notice = any(:mails) and state = 'UNSURE'""",
                        by,
                        at)
                .param("mails", mails.toArray(Long[]::new))
                .update();
    }

    @Override
    public int drop(Collection<Long> mails, String reason, String by, Instant at) {
        return decided(
                        """
                        with dropped as (
                            update notifications_mail set state = 'DROPPED', changed_at = :at, decided_by = :by,
                                reason = :reason
                            where notice = any(:mails) and state in ('QUEUED', 'FAILED', 'UNSURE')
                            returning notice, audience, name, language),
                        papers as (
                            insert into notifications_paper (notice, office, name, language)
                            select d.notice, n.office, d.name, d.language
                            from dropped d join notifications_notice n on n.id = d.notice where d.audience = 'PARTY')
                        select count(*) from dropped""",
                        by,
                        at)
                .param("mails", mails.toArray(Long[]::new))
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    private StatementSpec decided(String sql, String by, Instant at) {
        return database.sql(sql).param("by", by).param("at", at.atOffset(ZoneOffset.UTC));
    }
}
