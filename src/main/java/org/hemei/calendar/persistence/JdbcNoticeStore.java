package org.hemei.calendar.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hemei.calendar.Notice;
import org.hemei.calendar.NoticeDay;
import org.hemei.calendar.NoticeStore;
import org.hemei.offices.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeStore implements NoticeStore {

    /** Any number that no other lock of this database has. */
    private static final long LOCK = 20_261_122_1040L;

    private final JdbcClient database;

    JdbcNoticeStore(JdbcClient database) {
        this.database = database;
    }

    private record Head(long id, int year, String title, String uploadedByName, Instant uploadedAt) {}

    private record Day(long notice, LocalDate day, NoticeDay.Kind kind, String name) {}

    @Override
    public long version() {
        return database.sql("select coalesce(max(id), 0) from calendar_notice")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Notice> current() {
        Map<Long, List<NoticeDay>> days = new TreeMap<>();
        database.sql(
                        """
                        select notice, day, kind, name from calendar_day
                        where notice in (select max(id) from calendar_notice group by year)""")
                .query(Day.class)
                .list()
                .forEach(day -> days.computeIfAbsent(day.notice(), none -> new ArrayList<>())
                        .add(new NoticeDay(day.day(), day.kind(), day.name())));
        return database
                .sql("select id, year, title, uploaded_by_name, uploaded_at from calendar_notice order by id")
                .query(Head.class)
                .list()
                .stream()
                .filter(head -> days.containsKey(head.id()))
                .map(head -> new Notice(
                        head.year(), head.title(), days.get(head.id()), head.uploadedByName(), head.uploadedAt()))
                .toList();
    }

    @Override
    public void lock() {
        database.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    @Override
    public long add(Notice notice, Actor by) {
        Instant at = Objects.requireNonNull(notice.uploadedAt());
        long id = database.sql(
                        """
                        insert into calendar_notice (year, title, uploaded_by, uploaded_by_name, uploaded_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(notice.year(), notice.title(), by.username(), by.name(), at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (NoticeDay day : notice.days()) {
            database.sql("insert into calendar_day (notice, day, kind, name) values (?, ?, ?, ?)")
                    .params(id, day.date(), day.kind().name(), day.name())
                    .update();
        }
        return id;
    }
}
