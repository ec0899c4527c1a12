package org.hemei.mediation.persistence;

import java.time.ZoneOffset;
import java.util.List;
import org.hemei.mediation.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAlerts implements Alerts.Store {

    private final JdbcClient database;

    JdbcAlerts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(String caseNo, Alerts.Alert alert) {
        database.sql("insert into mediation_alert (case_no, kind, note, at, by) values (?, ?, ?, ?, ?)")
                .params(caseNo, alert.kind().name(), alert.note(), alert.at().atOffset(ZoneOffset.UTC), alert.by())
                .update();
    }

    @Override
    public List<Alerts.Alert> of(String caseNo) {
        return database.sql("select kind, note, at, by from mediation_alert where case_no = ? order by id")
                .param(caseNo)
                .query(Alerts.Alert.class)
                .list();
    }
}
