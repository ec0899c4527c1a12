package org.hemei.audit;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who owns the database can do to the audit, from one wrong letter to a rewritten chain. */
enum Tampering {
    EDITED((database, random) -> any(random).edit(database, random)),
    DELETED((database, random) -> any(random).delete(database, random)),

    CUT_AT_THE_END((database, random) -> {
        Link last = last(database, random);
        int kept = random.nextInt(last.seq());
        database.sql("delete from audit_entry where case_no = ? and seq > ?")
                .params(last.caseNo(), kept)
                .update();
    }),
    /** With the head moved back to fit: only the seals know that there was more. */
    CUT_AND_TIDIED((database, random) -> {
        Link sealed = sealed(database, random);
        int kept = random.nextInt(sealed.seq());
        database.sql("delete from audit_entry where case_no = ? and seq > ?")
                .params(sealed.caseNo(), kept)
                .update();
        headAt(sealed.caseNo(), kept, database);
    }),
    CASE_FORGOTTEN((database, random) -> {
        String caseNo = sealed(database, random).caseNo();
        database.sql("delete from audit_entry where case_no = ?").param(caseNo).update();
        database.sql("delete from audit_head where case_no = ?").param(caseNo).update();
    }),
    DELETED_AND_CLOSED_UP((database, random) -> {
        Link gone = last(database, random);
        int seq = 1 + random.nextInt(gone.seq());
        database.sql("delete from audit_entry where case_no = ? and seq = ?")
                .params(gone.caseNo(), seq)
                .update();
        for (int later = seq + 1; later <= gone.seq(); later++) {
            renumber(gone.caseNo(), later, later - 1, database);
        }
    }),
    SWAPPED_PLACES((database, random) -> {
        Link last = last(database, random);
        int first = 1 + random.nextInt(last.seq());
        int second = 1 + (first + random.nextInt(last.seq() - 1)) % last.seq();
        renumber(last.caseNo(), first, -1, database);
        renumber(last.caseNo(), second, first, database);
        renumber(last.caseNo(), -1, second, database);
    }),
    SWAPPED_CONTENTS((database, random) -> {
        Link last = last(database, random);
        int first = 1 + random.nextInt(last.seq());
        int second = 1 + (first + random.nextInt(last.seq() - 1)) % last.seq();
        database.sql(
                        """
                        update audit_entry e set details = o.details, at = o.at from audit_entry o
                        where e.case_no = ? and o.case_no = e.case_no
                            and (e.seq, o.seq) in ((?, ?), (?, ?))""")
                .params(last.caseNo(), first, second, second, first)
                .update();
    }),
    INSERTED_AT_THE_END((database, random) -> {
        Link last = last(database, random);
        copy(last, last.seq() + 1, database);
    }),
    INSERTED_BETWEEN((database, random) -> {
        Link last = last(database, random);
        int place = 1 + random.nextInt(last.seq());
        for (int later = last.seq(); later >= place; later--) {
            renumber(last.caseNo(), later, later + 1, database);
        }
        copy(new Link(last.caseNo(), last.seq() + 1), place, database);
    }),
    MOVED_TO_ANOTHER_CASE((database, random) -> {
        Link from = last(database, random);
        Link to = another(from, database, random);
        database.sql("update audit_entry set case_no = ?, seq = ? where case_no = ? and seq = ?")
                .params(to.caseNo(), to.seq() + 1, from.caseNo(), 1 + random.nextInt(from.seq()))
                .update();
    }),
    SWAPPED_CASES((database, random) -> {
        Link one = last(database, random);
        Link other = another(one, database, random);
        for (String table : List.of("audit_entry", "audit_head", "audit_sealed_head")) {
            rename(table, one.caseNo(), "?", database);
            rename(table, other.caseNo(), one.caseNo(), database);
            rename(table, "?", other.caseNo(), database);
        }
    }),
    /** All hashes from there on are made anew, the head's too, of what was sealed. */
    REWRITTEN(Tampering::rewrite),
    REWRITTEN_WITH_ITS_SEALED_HEADS((database, random) -> {
        rewrite(database, random);
        database.sql(
                        """
                        update audit_sealed_head s set hash = e.hash from audit_entry e
                        where e.case_no = s.case_no and e.seq = s.entries""")
                .update();
    }),
    SEAL_COPIED((database, random) -> database.sql(
                    """
                    insert into audit_seal
                    select number + 1, day + 1, at, cases, heads_hash, views_to, views, views_hash, hash
                    from audit_seal order by number desc limit 1""")
            .update()),
    LAST_SEALS_FORGOTTEN((database, random) -> {
        int kept = random.nextInt(3);
        database.sql("delete from audit_seal where number > ?").param(kept).update();
        database.sql("delete from audit_sealed_head where seal > ?").param(kept).update();
    }),
    SEALED_HEAD_ADDED((database, random) -> {
        Link last = last(database, random);
        database.sql(
                        """
                        insert into audit_sealed_head (seal, case_no, entries, hash) values (?, ?, ?, '')
                        on conflict (case_no, entries) do update set seal = audit_sealed_head.seal + 1""")
                .params(1 + random.nextInt(4), last.caseNo(), last.seq())
                .update();
    }),
    /** There is a number among the sealed ones that nobody has, because a look was taken back. */
    LOOK_ADDED((database, random) -> database.sql(
                    """
                    insert into audit_view (id, case_no, at, username, allowed) overriding system value
                    select free, case_no, at, username, allowed
                    from generate_series(1, (select max(views_to) from audit_seal)) free, audit_view v
                    where not exists (select from audit_view taken where taken.id = free)
                    order by v.id limit 1""")
            .update());

    private record Link(String caseNo, int seq) {}

    private final BiConsumer<JdbcClient, Random> deed;

    Tampering(BiConsumer<JdbcClient, Random> deed) {
        this.deed = deed;
    }

    void commit(JdbcClient database, Random random) {
        deed.accept(database, random);
    }

    private static Evidence any(Random random) {
        return Evidence.values()[random.nextInt(Evidence.values().length)];
    }

    /** The end of some chain that has two entries at least. */
    private static Link last(JdbcClient database, Random random) {
        return one(
                database, random, "select case_no, entries as seq from audit_head where entries > 1 order by case_no");
    }

    /** The last sealed entry of some case. */
    private static Link sealed(JdbcClient database, Random random) {
        return one(
                database,
                random,
                "select case_no, max(entries) as seq from audit_sealed_head group by case_no order by case_no");
    }

    private static Link one(JdbcClient database, Random random, String sql) {
        List<Link> links = database.sql(sql).query(Link.class).list();
        return links.get(random.nextInt(links.size()));
    }

    private static Link another(Link than, JdbcClient database, Random random) {
        Link other = last(database, random);
        while (other.equals(than)) {
            other = last(database, random);
        }
        return other;
    }

    private static void renumber(String caseNo, int from, int to, JdbcClient database) {
        database.sql("update audit_entry set seq = ? where case_no = ? and seq = ?")
                .params(to, caseNo, from)
                .update();
    }

    private static void rename(String table, String from, String to, JdbcClient database) {
        database.sql("update " + table + " set case_no = ? where case_no = ?")
                .params(to, from)
                .update();
    }

    private static void copy(Link link, int seq, JdbcClient database) {
        database.sql(
                        """
                        insert into audit_entry (case_no, seq, at, username, name, tier, action, details, hash)
                        select case_no, ?, at, username, name, tier, action, details, hash from audit_entry
                        where case_no = ? and seq = ?""")
                .params(seq, link.caseNo(), link.seq())
                .update();
    }

    private static void headAt(String caseNo, int entries, JdbcClient database) {
        database.sql("delete from audit_head where case_no = ?").param(caseNo).update();
        database.sql("insert into audit_head select case_no, seq, hash from audit_entry where case_no = ? and seq = ?")
                .params(caseNo, entries)
                .update();
    }

    /** Changes a sealed entry and makes its hash and all after it fit again, up to the head. */
    private static void rewrite(JdbcClient database, Random random) {
        Link sealed = sealed(database, random);
        int first = 1 + random.nextInt(sealed.seq());
        database.sql("update audit_entry set name = '王五' where case_no = ? and seq = ?")
                .params(sealed.caseNo(), first)
                .update();
        int last = database.sql("select entries from audit_head where case_no = ?")
                .param(sealed.caseNo())
                .query(Integer.class)
                .single();
        for (int seq = first; seq <= last; seq++) {
            database.sql(
                            """
                            update audit_entry e set hash = audit_entry_hash(
                                coalesce((select b.hash from audit_entry b where b.case_no = e.case_no
                                    and b.seq = e.seq - 1), decode(repeat('00', 32), 'hex')),
                                e.seq, e.case_no, e.at, e.username, e.name, e.tier, e.action, e.details)
                            where e.case_no = ? and e.seq = ?""")
                    .params(sealed.caseNo(), seq)
                    .update();
        }
        headAt(sealed.caseNo(), last, database);
    }
}
