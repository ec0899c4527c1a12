package org.hemei.mediation.persistence;

import java.util.List;
import org.hemei.calendar.Deadline;
import org.hemei.mediation.RunningDeadlines;
import org.hemei.platform.StoredPhrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunningDeadlines implements RunningDeadlines {

    private static final String RUNNING =
            """
            select l.case_no, l.position, l.rule, l.due, l.safe_date, l.provisional, l.derivation,
                d.profile, d.profile_version, d.tier
            from mediation_deadline l
            join mediation_dispute d on d.case_no = l.case_no
            where d.closed_at is null and (l.rule <> 'mediation.acceptance' or d.accepted_at is null)
            """;

    private final JdbcClient database;

    JdbcRunningDeadlines(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Running> all() {
        return database.sql(RUNNING + "order by l.case_no, l.position")
                .query(Running.class)
                .list();
    }

    @Override
    public List<Running> of(String caseNo) {
        return database.sql(RUNNING + "and l.case_no = ? order by l.position")
                .param(caseNo)
                .query(Running.class)
                .list();
    }

    @Override
    public void move(Running deadline, Deadline to) {
        database.sql(
                        """
                        update mediation_deadline set due = ?, safe_date = ?, provisional = ?, derivation = ?
                        where case_no = ? and position = ?""")
                .params(
                        to.due(),
                        to.safeDate(),
                        to.provisional(),
                        StoredPhrase.write(to.derivation()),
                        deadline.caseNo(),
                        deadline.position())
                .update();
    }
}
