package org.hemei.mediation.persistence;

import java.util.List;
import org.hemei.mediation.RunningDeadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunningDeadlines implements RunningDeadlines {

    private static final String RUNNING =
            """
            select l.case_no, l.rule, l.due, l.safe_date, l.provisional, l.derivation,
                d.profile, d.profile_version, d.tier
            from mediation_deadline l
            join mediation_dispute d on d.case_no = l.case_no
            where l.met_at is null and l.changed_by is null
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
}
