package org.hemei.notifications.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hemei.notifications.InboxStore;
import org.hemei.notifications.Message;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInboxStore implements InboxStore {

    private static final String MESSAGE =
            """
            select n.id, n.phrases, n.case_no, n.path, n.urgent, n.written_at, m.read_at
            from notifications_message m join notifications_notice n on n.id = m.notice
            """;

    private final JdbcClient database;

    JdbcInboxStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Message> list(String username, long below, int most) {
        return database.sql(MESSAGE + "where m.username = ? and m.notice < ? order by m.notice desc limit ?")
                .params(username, below, most)
                .query((row, number) -> message(row))
                .list();
    }

    @Override
    public Optional<Message> find(String username, long id) {
        return database.sql(MESSAGE + "where m.username = ? and m.notice = ?")
                .params(username, id)
                .query((row, number) -> message(row))
                .optional();
    }

    private static Message message(ResultSet row) throws SQLException {
        List<Phrase> phrases = StoredPhrase.read(row.getString("phrases"));
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Message(
                row.getLong("id"),
                phrases.get(0),
                phrases.subList(1, phrases.size()),
                row.getString("case_no"),
                row.getString("path"),
                row.getBoolean("urgent"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }

    @Override
    public int countUnread(String username, int most) {
        return database.sql(
                        """
                        select count(*) from (
                            select 1 from notifications_message where username = ? and read_at is null limit ?) unread""")
                .params(username, most)
                .query(Integer.class)
                .single();
    }

    @Override
    public int read(String username, long from, long to, Instant at) {
        return database.sql(
                        """
                        update notifications_message set read_at = ?
                        where username = ? and read_at is null and notice between ? and ?""")
                .params(at.atOffset(ZoneOffset.UTC), username, from, to)
                .update();
    }
}
