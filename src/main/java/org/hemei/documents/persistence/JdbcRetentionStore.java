package org.hemei.documents.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemei.documents.FileSize;
import org.hemei.documents.Retention.Expired;
import org.hemei.documents.RetentionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRetentionStore implements RetentionStore {

    private static final String EXPIRED =
            """
            select r.case_no, r.title, r.office, o.name, r.filed_on, r.keep_until, f.files, f.size
            from documents_retention r join offices_office o on o.code = r.office
            join lateral (select count(*) as files, coalesce(sum(size), 0) as size from documents_attachment a
                where a.case_no = r.case_no and a.removed_at is null) f on f.files > 0
            where r.destroyed_at is null and r.keep_until < :today and""";

    private final JdbcClient database;

    JdbcRetentionStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void begin(String caseNo, String office, String title, LocalDate filedOn, @Nullable LocalDate keepUntil) {
        database.sql(
                        """
                        insert into documents_retention (case_no, office, title, filed_on, keep_until)
                        values (?, ?, ?, ?, ?)""")
                .params(caseNo, office, title, filedOn, keepUntil)
                .update();
    }

    @Override
    public List<Expired> expired(Collection<String> offices, LocalDate today, int atMost) {
        return database.sql(EXPIRED + " r.office = any(:offices) order by r.keep_until, r.case_no limit :atMost")
                .param("today", today)
                .param("offices", offices.toArray(String[]::new))
                .param("atMost", atMost)
                .query(JdbcRetentionStore::expired)
                .list();
    }

    @Override
    public Optional<Expired> expiredLocked(String caseNo, LocalDate today) {
        return database.sql(EXPIRED + " r.case_no = :caseNo for update of r")
                .param("today", today)
                .param("caseNo", caseNo)
                .query(JdbcRetentionStore::expired)
                .optional();
    }

    private static Expired expired(ResultSet row, int number) throws SQLException {
        return new Expired(
                row.getString("case_no"),
                row.getString("title"),
                row.getString("office"),
                row.getString("name"),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("keep_until", LocalDate.class),
                row.getInt("files"),
                FileSize.told(row.getLong("size")));
    }

    @Override
    public List<String> propose(LocalDate today, Instant now) {
        return database.sql(
                        """
                        with proposed as (
                            update documents_retention r set proposed_at = :now
                            where r.proposed_at is null and r.destroyed_at is null and r.keep_until < :today
                                and exists (select 1 from documents_attachment a
                                    where a.case_no = r.case_no and a.removed_at is null)
                            returning office)
                        select distinct office from proposed order by office""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query(String.class)
                .list();
    }

    @Override
    public void destroyed(String caseNo, Instant at) {
        database.sql("update documents_retention set destroyed_at = ? where case_no = ?")
                .params(at.atOffset(ZoneOffset.UTC), caseNo)
                .update();
    }
}
