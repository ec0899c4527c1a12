package org.hemei.notifications.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hemei.notifications.Notice;
import org.hemei.notifications.NotificationStore;
import org.hemei.notifications.Recipient.Colleague;
import org.hemei.notifications.Recipient.Party;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The notice and all its deliveries are one statement, so a used key stops them all. */
@Repository
class JdbcNotificationStore implements NotificationStore {

    private static final String FRESH =
            """
            with fresh as (
                insert into notifications_notice
                    (dedupe_key, phrases, case_no, office, path, attachments, urgent, written_at)
                values (:key, cast(:phrases as jsonb), :caseNo, :office, :path, :attachments, :urgent, :at)
                on conflict (dedupe_key) do nothing returning id)
            """;

    private static final String MAIL =
            "insert into notifications_mail (notice, audience, name, address, language, due_at, changed_at) ";

    private static final String TO_COLLEAGUE = MAIL
            + """
                    select fresh.id, :audience, s.name, p.address, p.language, :at, :at
                    from fresh join notifications_preference p on p.username = :username
                    join offices_staff s on s.username = p.username and s.enabled
                    """;

    private final JdbcClient database;

    JdbcNotificationStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void message(Notice notice, Colleague colleague, Instant at) {
        fresh(
                        """
                        , told as (insert into notifications_message (notice, username) select id, :username from fresh)
                        """
                                + TO_COLLEAGUE
                                + "where p.each",
                        notice,
                        at)
                .param("audience", "STAFF")
                .param("username", colleague.username())
                .update();
    }

    @Override
    public void mail(Notice notice, Party party, String address, Instant at) {
        fresh(MAIL + "select id, 'PARTY', :name, :address, :language, :at, :at from fresh", notice, at)
                .param("name", party.name())
                .param("address", address)
                .param("language", party.language().toLanguageTag())
                .update();
    }

    @Override
    public void paper(Notice notice, Party party, Instant at) {
        fresh(
                        """
                        insert into notifications_paper (notice, office, name, language)
                        select id, :office, :name, :language from fresh""",
                        notice,
                        at)
                .param("name", party.name())
                .param("language", party.language().toLanguageTag())
                .update();
    }

    @Override
    public void digest(Notice notice, Colleague reader, Instant at) {
        fresh(TO_COLLEAGUE + "where p.digest", notice, at)
                .param("audience", "DIGEST")
                .param("username", reader.username())
                .update();
    }

    private StatementSpec fresh(String delivery, Notice notice, Instant at) {
        List<Phrase> phrases = new ArrayList<>(List.of(notice.subject()));
        phrases.addAll(notice.text());
        return database.sql(FRESH + delivery)
                .param("key", notice.key())
                .param("phrases", StoredPhrase.write(phrases))
                .param("caseNo", notice.caseNo())
                .param("office", notice.office())
                .param("path", notice.path())
                .param("attachments", notice.attachments().toArray(String[]::new))
                .param("urgent", notice.urgent())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<String> digestReaders() {
        return database.sql(
                        """
                        select p.username from notifications_preference p
                        join offices_staff s on s.username = p.username and s.enabled
                        where p.digest order by p.username""")
                .query(String.class)
                .list();
    }

    @Override
    public boolean isDigestWritten(LocalDate day) {
        return database.sql("select exists (select 1 from notifications_digest where day = ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void digestWritten(LocalDate day) {
        database.sql("insert into notifications_digest (day) values (?) on conflict do nothing")
                .param(day)
                .update();
    }
}
