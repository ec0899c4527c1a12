package org.hemei.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hemei.audit.ChainStore;
import org.hemei.audit.Seal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads with a cursor, which the driver does inside of a transaction only: otherwise it takes all rows at once. */
@Repository
class JdbcChainStore implements ChainStore {

    private static final int ROWS_AT_ONCE = 1000;

    private static final String ENTRIES =
            """
            select e.case_no, e.seq, e.at, e.username, e.name, e.tier, e.action, e.details::text, e.hash,
                h.entries as head_entries, h.hash as head_hash, s.hash as sealed
            from audit_entry e
            left join audit_head h on h.case_no = e.case_no
            left join audit_sealed_head s on s.case_no = e.case_no and s.entries = e.seq
            order by e.case_no, e.seq""";

    private static final String SEALED_HEADS = "select seal, case_no, entries, hash from audit_sealed_head s ";

    /** Not by the order of the database's language, which may change. */
    private static final String BY_CASE = "order by seal, case_no collate \"C\", entries";

    static final String SEALS =
            "select number, day, at, cases, heads_hash, views_to, views, views_hash, hash from audit_seal ";

    static final RowMapper<Seal> SEAL = (row, number) -> new Seal(
            row.getInt("number"),
            row.getObject("day", LocalDate.class),
            row.getObject("at", OffsetDateTime.class),
            row.getInt("cases"),
            row.getBytes("heads_hash"),
            row.getLong("views_to"),
            row.getInt("views"),
            row.getBytes("views_hash"),
            row.getBytes("hash"));

    private final JdbcTemplate database;
    private final JdbcClient client;

    JdbcChainStore(DataSource pool) {
        database = new JdbcTemplate(pool);
        database.setFetchSize(ROWS_AT_ONCE);
        client = JdbcClient.create(database);
    }

    @Override
    public void entries(Consumer<StoredEntry> each) {
        database.query(ENTRIES, (RowCallbackHandler) row -> each.accept(entry(row)));
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        byte[] head = row.getBytes("head_hash");
        return new StoredEntry(
                row.getString("case_no"),
                row.getInt("seq"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("tier"),
                row.getString("action"),
                row.getString("details"),
                row.getBytes("hash"),
                head == null ? null : new Head(row.getInt("head_entries"), head),
                row.getBytes("sealed"));
    }

    @Override
    public void headsWithoutEntries(Consumer<String> caseNo) {
        database.query(
                "select case_no from audit_head h where not exists (select from audit_entry e where e.case_no = h.case_no)",
                (RowCallbackHandler) row -> caseNo.accept(row.getString("case_no")));
    }

    @Override
    public void sealedWithoutEntries(Consumer<SealedHead> each) {
        database.query(
                SEALED_HEADS
                        + "where not exists (select from audit_entry e where e.case_no = s.case_no and e.seq = s.entries)",
                (RowCallbackHandler) row -> each.accept(head(row)));
    }

    @Override
    public void sealedHeads(Consumer<SealedHead> each) {
        database.query(SEALED_HEADS + BY_CASE, (RowCallbackHandler) row -> each.accept(head(row)));
    }

    @Override
    public void sealedHeads(int seal, Consumer<SealedHead> each) {
        client.sql(SEALED_HEADS + "where seal = ? " + BY_CASE).param(seal).query((RowCallbackHandler)
                row -> each.accept(head(row)));
    }

    private static SealedHead head(ResultSet row) throws SQLException {
        return new SealedHead(
                row.getInt("seal"), row.getString("case_no"), row.getInt("entries"), row.getBytes("hash"));
    }

    @Override
    public void looks(long above, long upTo, Consumer<StoredLook> each) {
        client.sql("select id, case_no, at, username, allowed, search::text from audit_view"
                        + " where id > ? and id <= ? order by id")
                .params(above, upTo)
                .query((RowCallbackHandler) row -> each.accept(look(row)));
    }

    private static StoredLook look(ResultSet row) throws SQLException {
        return new StoredLook(
                row.getLong("id"),
                row.getString("case_no"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("username"),
                row.getBoolean("allowed"),
                row.getString("search"));
    }

    @Override
    public List<Seal> seals() {
        return client.sql(SEALS + "order by number").query(SEAL).list();
    }

    @Override
    public Optional<Head> lastSeal() {
        return client.sql("select seals, hash from audit_last_seal")
                .query((row, number) -> new Head(row.getInt("seals"), row.getBytes("hash")))
                .optional();
    }
}
