package org.hemei.offices.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Absence;
import org.hemei.offices.AbsenceStore;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbsenceStore implements AbsenceStore {

    private static final String ABSENCE =
            """
            select a.id, a.username, s.name, a.from_day, a.to_day, a.reason, entered.name as entered_by, a.entered_at,
                ended.name as ended_by, a.ended_at
            from offices_absence a
            join offices_staff s on s.username = a.username
            join offices_staff entered on entered.username = a.entered_by
            left join offices_staff ended on ended.username = a.ended_by
            """;

    private final JdbcClient database;

    JdbcAbsenceStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<List<String>> lockPerson(String username) {
        boolean works = database.sql("select username from offices_staff where username = ? and enabled for update")
                .param(username)
                .query(String.class)
                .optional()
                .isPresent();
        return works
                ? Optional.of(database.sql(
                                "select distinct office from offices_duty where username = ? and office is not null")
                        .param(username)
                        .query(String.class)
                        .list())
                : Optional.empty();
    }

    @Override
    public long add(String username, LocalDate from, @Nullable LocalDate to, String reason, String by, Instant at) {
        return database.sql(
                        """
                        insert into offices_absence (username, from_day, to_day, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(username, from, to, reason, by, at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Absence> find(long id) {
        return database.sql(ABSENCE + "where a.id = ?")
                .param(id)
                .query((row, number) -> absence(row))
                .optional();
    }

    @Override
    public void end(long id, String by, Instant at) {
        database.sql("update offices_absence set ended_by = ?, ended_at = ? where id = ?")
                .params(by, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    @Override
    public List<Absence> since(LocalDate day, Collection<String> usernames) {
        return database.sql(
                        ABSENCE
                                + """
                                where a.username = any(:usernames) and coalesce(a.to_day, 'infinity') >= :day
                                    and coalesce(a.ended_at, 'infinity') >= :start
                                order by a.username, a.from_day, a.id""")
                .param("usernames", usernames.toArray(String[]::new))
                .param("day", day)
                .param("start", day.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .query((row, number) -> absence(row))
                .list();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Absence(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
