package org.hemei.mediation.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hemei.mediation.SubsidyLine;
import org.hemei.mediation.SubsidyStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubsidies implements SubsidyStore {

    /** The last office of a case is where it was concluded. */
    private static final String LAST =
            """
            join lateral (select s.mediator from mediation_stage s
                where s.case_no = d.case_no order by s.position desc limit 1) last on true
            """;

    private static final String IN_TIME = "where d.closed_at >= :from and d.closed_at < :before ";

    private static final String LINES =
            """
            select d.case_no, last.mediator, m.name as mediator_name, d.office, o.name as office_name, d.category,
                d.outcome, a.form, a.body, d.performed_on, d.defaulted_on, d.applied_on, d.registered_at, d.closed_at,
                d.profile, d.profile_version,
                (select string_agg(distinct p.name, '、' order by p.name)
                    from mediation_stage e
                    cross join lateral unnest(e.former_mediators || e.mediator) former (username)
                    join offices_staff p on p.username = former.username
                    where e.case_no = d.case_no and former.username <> last.mediator) as former_mediators
            from mediation_dispute d
            """
                    + LAST
                    + """
            join offices_staff m on m.username = last.mediator
            join offices_office o on o.code = d.office
            left join mediation_agreement a on a.case_no = d.case_no
            """
                    + IN_TIME
                    + """
            and not exists (select 1 from offices_duty own join offices_office place on place.code = own.office
                where own.username = last.mediator and place.kind = 'DEPARTMENT')""";

    private static final String NOBODYS =
            "select count(*)::int from mediation_dispute d " + LAST + IN_TIME + "and last.mediator is null";

    private final JdbcClient database;

    JdbcSubsidies(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<SubsidyLine> closed(Instant from, Instant before, Scope scope) {
        String lines = LINES + of(scope, " or last.mediator = :me")
                + " order by m.name, last.mediator, d.closed_at, d.case_no";
        return asked(lines, from, before, scope).query(SubsidyLine.class).list();
    }

    @Override
    public int withoutMediator(Instant from, Instant before, Scope scope) {
        return asked(NOBODYS + of(scope, ""), from, before, scope)
                .query(Integer.class)
                .single();
    }

    private static String of(Scope scope, String own) {
        return scope.offices() == null ? "" : " and (d.office = any(:offices)" + own + ")";
    }

    private JdbcClient.StatementSpec asked(String sql, Instant from, Instant before, Scope scope) {
        JdbcClient.StatementSpec statement = database.sql(sql)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC));
        return scope.offices() == null
                ? statement
                : statement
                        .param("offices", scope.offices().toArray(String[]::new))
                        .param("me", scope.username());
    }
}
