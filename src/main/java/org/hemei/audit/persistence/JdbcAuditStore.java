package org.hemei.audit.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.audit.AuditStore;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditStore implements AuditStore {

    private final JdbcClient database;
    private final RefusedLooks refusedLooks;

    JdbcAuditStore(JdbcClient database, RefusedLooks refusedLooks) {
        this.database = database;
        this.refusedLooks = refusedLooks;
    }

    @Override
    public void append(String caseNo, Instant at, Actor actor, Tier tier, String action, Phrase what) {
        database.sql(
                        """
                        insert into audit_entry (case_no, at, username, name, tier, action, details)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        caseNo,
                        at.atOffset(ZoneOffset.UTC),
                        actor.username(),
                        actor.name(),
                        tier.name(),
                        action,
                        StoredPhrase.write(List.of(what)))
                .update();
    }

    @Override
    public List<Audit.Entry> history(String caseNo) {
        return database.sql("select at, details, name, tier from audit_entry where case_no = ? order by id")
                .param(caseNo)
                .query((row, number) -> new Audit.Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        StoredPhrase.read(row.getString("details")).get(0),
                        row.getString("name"),
                        Tier.valueOf(row.getString("tier"))))
                .list();
    }

    @Override
    public void viewed(String caseNo, Instant at, Actor actor) {
        database.sql("insert into audit_view (case_no, at, username, allowed) values (?, ?, ?, true)")
                .params(caseNo, at.atOffset(ZoneOffset.UTC), actor.username())
                .update();
    }

    @Override
    public void refused(String caseNo, Instant at, Actor actor) {
        refusedLooks.append(caseNo, at, actor);
    }
}
