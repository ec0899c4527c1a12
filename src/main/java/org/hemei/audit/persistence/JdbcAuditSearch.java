package org.hemei.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemei.audit.AuditFilter;
import org.hemei.audit.AuditLine;
import org.hemei.audit.AuditLine.Kind;
import org.hemei.audit.AuditSearch;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deeds and looks are kept apart: each gives its newest rows, and of these the newest are taken. */
@Repository
class JdbcAuditSearch implements AuditSearch.Store {

    private static final String DEEDS =
            """
            select t.at, 1 as source, t.case_no as place, t.seq::bigint as position, 'DEED' as kind, t.case_no, t.seq,
                t.action, t.details::text as told, t.username, t.name, t.tier
            from audit_entry t where true""";

    private static final String LOOKS =
            """
            select t.at, 0 as source, '' as place, t.id as position,
                case when t.search is not null then 'SEARCH' when t.allowed then 'LOOK' else 'REFUSED' end as kind,
                t.case_no, null::int as seq, null as action, t.search::text as told, t.username,
                coalesce(s.name, t.username) as name, null as tier
            from audit_view t left join offices_staff s on s.username = t.username where true""";

    /** The application itself acts under a name as well. */
    private static final String PERSON =
            """
            t.username in (
                select username from (select username, name from offices_staff union all values ('system', '系统')) people
                where lower(username) = :person or position(:person in lower(name)) > 0)""";

    private static final String NEWEST = " order by at desc, source desc, place desc, position desc limit :limit";

    private static final String ACTIONS =
            """
            with recursive next (action) as (
                (select action from audit_entry order by action limit 1)
                union all
                select (select e.action from audit_entry e where e.action > next.action order by e.action limit 1)
                from next where next.action is not null)
            select action from next where action is not null""";

    private final JdbcClient database;

    JdbcAuditSearch(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<AuditLine> find(AuditFilter filter, PageRequest page) {
        Kind kind = filter.kind();
        List<String> sources = new ArrayList<>();
        if (kind == null || kind == Kind.DEED) {
            sources.add(DEEDS + (filter.action() == null ? "" : " and t.action = :action"));
        }
        if (kind != Kind.DEED && filter.action() == null) {
            sources.add(LOOKS + only(kind));
        }
        if (sources.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        String after = after(page, parameters);
        parameters.put("action", filter.action());
        parameters.put("limit", page.size() + 1);
        String newest = String.join(
                " union all ",
                sources.stream()
                        .map(source -> "(select * from (" + source + conditions + ") t" + after + NEWEST + ")")
                        .toList());
        return database.sql("select * from (" + newest + ") newest" + NEWEST)
                .params(parameters)
                .query((row, number) -> line(row))
                .list();
    }

    private static String only(@Nullable Kind kind) {
        if (kind == Kind.SEARCH) {
            return " and t.search is not null";
        }
        return kind == null ? "" : " and t.search is null and " + (kind == Kind.LOOK ? "t.allowed" : "not t.allowed");
    }

    private static String conditions(AuditFilter filter, Map<String, @Nullable Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (filter.caseNo() != null) {
            conditions.append(" and t.case_no = :caseNo");
            parameters.put("caseNo", filter.caseNo());
        }
        if (filter.person() != null) {
            conditions.append(" and ").append(PERSON);
            parameters.put("person", filter.person().toLowerCase(Locale.ROOT));
        }
        if (filter.from() != null) {
            conditions.append(" and t.at >= :from");
            parameters.put("from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            conditions.append(" and t.at < :to");
            parameters.put("to", startOf(filter.to().plusDays(1)));
        }
        return conditions.toString();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    }

    /** The time is compared by itself too, which an index can do. */
    private static String after(PageRequest page, Map<String, @Nullable Object> parameters) {
        List<String> key = page.after();
        if (key.isEmpty()) {
            return "";
        }
        if (key.size() != 4) {
            throw PageRequest.malformedCursor();
        }
        try {
            parameters.put("afterAt", PageRequest.time(key.get(0)));
            parameters.put("afterSource", Integer.valueOf(key.get(1)));
            parameters.put("afterPlace", key.get(2));
            parameters.put("afterPosition", Long.valueOf(key.get(3)));
        } catch (NumberFormatException malformed) {
            throw PageRequest.malformedCursor();
        }
        return " where at <= :afterAt and (at, source, place, position)"
                + " < (:afterAt, :afterSource, :afterPlace, :afterPosition)";
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new AuditLine(
                at.toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("case_no"),
                row.getObject("seq", Integer.class),
                row.getString("action"),
                told(row.getString("told")),
                row.getString("username"),
                row.getString("name"),
                tier(row.getString("tier")),
                PageRequest.cursor(
                        at.toString(), row.getString("source"), row.getString("place"), row.getString("position")));
    }

    /** What somebody has made unreadable is shown as it stands: this page is where that should be seen. */
    private static List<Phrase> told(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try {
            return StoredPhrase.read(stored).stream()
                    .map(JdbcAuditSearch::orCode)
                    .toList();
        } catch (RuntimeException unreadable) {
            return List.of(Phrase.of("audit.unreadable", stored));
        }
    }

    /** What there are no words for is told by its code. */
    private static Phrase orCode(Phrase phrase) {
        Object[] args = phrase.args().stream()
                .map(arg -> arg instanceof Phrase nested ? orCode(nested) : arg)
                .toArray();
        return Phrase.of(phrase.code(), args).orElse(phrase.code());
    }

    private static @Nullable Tier tier(@Nullable String stored) {
        return Optional.ofNullable(stored).stream()
                .flatMap(name ->
                        Stream.of(Tier.values()).filter(tier -> tier.name().equals(name)))
                .findFirst()
                .orElse(null);
    }

    /** From one verb to the next in the index: there are few of them in many rows. */
    @Override
    public List<String> actions() {
        return database.sql(ACTIONS).query(String.class).list();
    }

    @Override
    public void searched(Instant at, Actor actor, AuditFilter filter, List<Phrase> told) {
        database.sql("insert into audit_view (case_no, at, username, allowed, search) values (?, ?, ?, true, ?::jsonb)")
                .params(filter.caseNo(), at.atOffset(ZoneOffset.UTC), actor.username(), StoredPhrase.write(told))
                .update();
    }
}
