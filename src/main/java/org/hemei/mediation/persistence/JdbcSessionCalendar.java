package org.hemei.mediation.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hemei.mediation.SessionCalendar;
import org.hemei.mediation.SessionLine;
import org.hemei.offices.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessionCalendar implements SessionCalendar.Store {

    private static final String LINE =
            """
            select p.id, p.case_no, t.title, t.parties, t.compound, o.name as office_name, s.name as mediator, p.at,
                p.place, p.state, p.sequence, p.changed_at
            from mediation_session_plan p
            join tasks_case t on t.case_no = p.case_no
            join offices_office o on o.code = p.office
            left join offices_staff s on s.username = p.mediator
            """;

    private final JdbcClient database;

    JdbcSessionCalendar(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<SessionLine> between(
            SessionCalendar.Scope scope, Actor actor, Set<String> offices, Instant from, Instant to) {
        return within(LINE + "where " + condition(scope, offices) + " order by p.at, p.id", actor, offices, from, to)
                .query(SessionLine.class)
                .list();
    }

    @Override
    public int count(SessionCalendar.Scope scope, Actor actor, Set<String> offices, Instant from, Instant to) {
        String counted = "select count(*) from mediation_session_plan p where p.state <> 'CANCELLED' and ";
        return within(counted + condition(scope, offices), actor, offices, from, to)
                .query(Integer.class)
                .single();
    }

    /** A mediator who has left an office does not see there what they held. */
    private static String condition(SessionCalendar.Scope scope, Set<String> offices) {
        String ofOffices = offices.isEmpty() ? "false" : "p.office in (:offices)";
        return "p.at >= :from and p.at < :to and "
                + (scope == SessionCalendar.Scope.OFFICE
                        ? ofOffices
                        : "p.mediator = :me and (p.state = 'PLANNED' or " + ofOffices + ")");
    }

    private StatementSpec within(String sql, Actor actor, Set<String> offices, Instant from, Instant to) {
        return database.sql(sql)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("me", actor.username())
                .param("offices", offices);
    }

    @Override
    public List<SessionLine> near(String mediator, Instant at, Duration distance, String exceptCase) {
        return database.sql(LINE
                        + "where p.mediator = :mediator and p.state = 'PLANNED' and p.case_no <> :except"
                        + " and p.at > :after and p.at < :before order by p.at")
                .param("mediator", mediator)
                .param("except", exceptCase)
                .param("after", at.minus(distance).atOffset(ZoneOffset.UTC))
                .param("before", at.plus(distance).atOffset(ZoneOffset.UTC))
                .query(SessionLine.class)
                .list();
    }
}
