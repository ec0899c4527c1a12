package org.hemei.notifications.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemei.notifications.HandDeliveryStore;
import org.hemei.notifications.Paper;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandDeliveryStore implements HandDeliveryStore {

    private static final String PAPER =
            """
            select n.id, n.phrases, n.case_no, n.attachments, n.written_at, p.office, o.name as office_name, p.name,
                p.language, p.delivered_on, p.delivered_by, s.name as delivered_by_name, p.entered_at
            from notifications_paper p join notifications_notice n on n.id = p.notice
            join offices_office o on o.code = p.office
            left join offices_staff s on s.username = p.delivered_by
            """;

    private final JdbcClient database;

    JdbcHandDeliveryStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Paper> waiting(Collection<String> offices, long above, int most) {
        return list(
                "where p.office = any(?) and p.delivered_on is null and p.notice > ? order by p.notice limit ?",
                offices,
                above,
                most);
    }

    @Override
    public List<Paper> delivered(Collection<String> offices, long below, int most) {
        return list(
                "where p.office = any(?) and p.delivered_on is not null and p.notice < ?"
                        + " order by p.notice desc limit ?",
                offices,
                below,
                most);
    }

    private List<Paper> list(String condition, Collection<String> offices, long after, int most) {
        return database.sql(PAPER + condition)
                .params(offices.toArray(String[]::new), after, most)
                .query((row, number) -> paper(row))
                .list();
    }

    @Override
    public Optional<Paper> find(long id) {
        return database.sql(PAPER + "where p.notice = ?")
                .param(id)
                .query((row, number) -> paper(row))
                .optional();
    }

    private static Paper paper(ResultSet row) throws SQLException {
        List<Phrase> phrases = StoredPhrase.read(row.getString("phrases"));
        return new Paper(
                row.getLong("id"),
                row.getString("office"),
                row.getString("office_name"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                phrases.get(0),
                phrases.subList(1, phrases.size()),
                row.getString("case_no"),
                List.of((String[]) row.getArray("attachments").getArray()),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                delivery(row));
    }

    private static Paper.@Nullable Delivery delivery(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("delivered_on", LocalDate.class);
        return on == null
                ? null
                : new Paper.Delivery(
                        on,
                        row.getString("delivered_by"),
                        row.getString("delivered_by_name"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public boolean deliver(long id, LocalDate on, String username, Instant at) {
        return database.sql(
                                """
                                update notifications_paper set delivered_on = ?, delivered_by = ?, entered_at = ?
                                where notice = ? and delivered_on is null""")
                        .params(on, username, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }
}
