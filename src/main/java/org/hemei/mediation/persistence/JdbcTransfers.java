package org.hemei.mediation.persistence;

import java.time.ZoneOffset;
import java.util.List;
import org.hemei.mediation.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTransfers implements Transfers.Store {

    private final JdbcClient database;

    JdbcTransfers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(String caseNo, Transfers.Transfer transfer) {
        database.sql(
                        """
                        insert into mediation_transfer (case_no, at, from_office, to_office, ground, note, by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNo,
                        transfer.at().atOffset(ZoneOffset.UTC),
                        transfer.fromOffice(),
                        transfer.toOffice(),
                        transfer.ground().name(),
                        transfer.note(),
                        transfer.by())
                .update();
    }

    @Override
    public List<Transfers.Transfer> of(String caseNo) {
        return database.sql("select at, from_office, to_office, ground, note, by from mediation_transfer"
                        + " where case_no = ? order by at")
                .param(caseNo)
                .query(Transfers.Transfer.class)
                .list();
    }
}
