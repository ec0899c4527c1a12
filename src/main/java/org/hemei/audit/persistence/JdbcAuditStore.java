package org.hemei.audit.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.audit.AuditStore;
import org.hemei.audit.ChainStore;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditStore implements AuditStore {

    /** Moves the end of the case's chain on and puts the entry there; two who write to one case wait for each other. */
    private static final String APPEND =
            """
            with entry (case_no, at, username, name, tier, action, details) as (
                values (:caseNo::text, :at::timestamptz, :username::text, :name::text, :tier::text, :action::text,
                    :details::jsonb)),
            head as (
                insert into audit_head as head (case_no, entries, hash)
                select case_no, 1, audit_entry_hash(decode(repeat('00', 32), 'hex'), 1, case_no, at, username, name,
                    tier, action, details)
                from entry
                on conflict (case_no) do update set
                    entries = head.entries + 1,
                    hash = (select audit_entry_hash(head.hash, head.entries + 1, case_no, at, username, name, tier,
                        action, details) from entry)
                returning entries, hash)
            insert into audit_entry (case_no, seq, at, username, name, tier, action, details, hash)
            select case_no, entries, at, username, name, tier, action, details, hash from entry, head""";

    private final JdbcClient database;
    private final RefusedLooks refusedLooks;

    JdbcAuditStore(JdbcClient database, RefusedLooks refusedLooks) {
        this.database = database;
        this.refusedLooks = refusedLooks;
    }

    @Override
    public void append(String caseNo, Instant at, Actor actor, Tier tier, String action, Phrase what) {
        append(database, caseNo, at, actor, tier, action, what);
    }

    @Override
    public void appendApart(String caseNo, Instant at, Actor actor, Tier tier, String action, Phrase what) {
        append(refusedLooks.database(), caseNo, at, actor, tier, action, what);
    }

    private static void append(
            JdbcClient where, String caseNo, Instant at, Actor actor, Tier tier, String action, Phrase what) {
        where.sql(APPEND)
                .param("caseNo", caseNo)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("username", actor.username())
                .param("name", actor.name())
                .param("tier", tier.name())
                .param("action", action)
                .param("details", StoredPhrase.write(List.of(what)))
                .update();
    }

    @Override
    public List<Audit.Entry> history(String caseNo) {
        return database.sql("select at, details, name, tier from audit_entry where case_no = ? order by seq")
                .param(caseNo)
                .query((row, number) -> new Audit.Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        StoredPhrase.read(row.getString("details")).get(0),
                        row.getString("name"),
                        Tier.valueOf(row.getString("tier"))))
                .list();
    }

    @Override
    public Optional<ChainStore.Head> head(String caseNo) {
        return database.sql("select entries, hash from audit_head where case_no = ?")
                .param(caseNo)
                .query((row, number) -> new ChainStore.Head(row.getInt("entries"), row.getBytes("hash")))
                .optional();
    }

    @Override
    public void viewed(String caseNo, Instant at, Actor actor) {
        database.sql("insert into audit_view (case_no, at, username, allowed) values (?, ?, ?, true)")
                .params(caseNo, at.atOffset(ZoneOffset.UTC), actor.username())
                .update();
    }

    @Override
    public boolean hasViewedSince(String caseNo, Instant since, Actor actor) {
        return database.sql(
                        """
                        select exists (select 1 from audit_view
                            where case_no = ? and username = ? and at >= ? and allowed)""")
                .params(caseNo, actor.username(), since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void viewedApart(String caseNo, Instant at, Actor actor) {
        refusedLooks.append(caseNo, at, actor, true);
    }

    @Override
    public void refused(String caseNo, Instant at, Actor actor) {
        refusedLooks.append(caseNo, at, actor, false);
    }
}
