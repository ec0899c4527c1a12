package org.hemei.audit.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.hemei.audit.Seal;
import org.hemei.audit.SealStore;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSealStore implements SealStore {

    /** SQLSTATE lock_not_available, which Spring does not know. */
    private static final String TOOK_TOO_LONG = "55P03";

    private final JdbcClient database;

    JdbcSealStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Seal> last() {
        return database.sql(JdbcChainStore.SEALS + "order by number desc limit 1")
                .query(JdbcChainStore.SEAL)
                .optional();
    }

    @Override
    public boolean isSealed(LocalDate day) {
        return database.sql("select exists (select from audit_seal where day >= ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    /** An id is taken by those who hold a lock that this one is not compatible with; all lower ones are settled then. */
    @Override
    public long settledViews() {
        database.sql("set local lock_timeout = '2s'").update();
        try {
            database.sql("lock table audit_view in share mode").update();
        } catch (UncategorizedSQLException refused) {
            throw TOOK_TOO_LONG.equals(refused.getSQLException().getSQLState())
                    ? new CannotAcquireLockException("somebody is still writing down a look", refused)
                    : refused;
        }
        return database.sql("select coalesce(max(id), 0) from audit_view")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Seal> lockLast() {
        database.sql("select seals from audit_last_seal for update")
                .query(Integer.class)
                .single();
        return last();
    }

    @Override
    public void sealHeads(int seal) {
        database.sql(
                        """
                        insert into audit_sealed_head (seal, case_no, entries, hash)
                        select ?, h.case_no, h.entries, h.hash from audit_head h
                        where not exists (select from audit_sealed_head s
                            where s.case_no = h.case_no and s.entries >= h.entries)""")
                .param(seal)
                .update();
    }

    @Override
    public void add(Seal seal) {
        database.sql(
                        """
                        insert into audit_seal (number, day, at, cases, heads_hash, views_to, views, views_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        seal.number(),
                        seal.day(),
                        seal.at(),
                        seal.cases(),
                        seal.headsHash(),
                        seal.viewsTo(),
                        seal.views(),
                        seal.viewsHash(),
                        seal.hash())
                .update();
        database.sql("update audit_last_seal set seals = ?, hash = ?")
                .params(seal.number(), seal.hash())
                .update();
    }
}
