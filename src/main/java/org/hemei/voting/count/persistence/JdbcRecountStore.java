package org.hemei.voting.count.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hemei.platform.CityTime;
import org.hemei.registry.Area;
import org.hemei.voting.Standing;
import org.hemei.voting.Weight;
import org.hemei.voting.count.PaperStanding;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.count.Recount;
import org.hemei.voting.count.RecountStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRecountStore implements RecountStore {

    private final JdbcClient database;

    JdbcRecountStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void addReceipts(String countNo, List<Receipt> receipts) {
        database.sql(
                        """
                        insert into voting_ballot_receipt (count_no, unit, ballot, nonce)
                        select ?, unit, ballot, nonce
                        from unnest(?::text[], ?::text[], ?::text[]) as receipt (unit, ballot, nonce)""")
                .param(countNo)
                .param(texts(receipts, Receipt::unit))
                .param(texts(receipts, Receipt::ballot))
                .param(texts(receipts, Receipt::nonce))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    @Override
    public int lastNumber(String countNo) {
        return database.sql("select coalesce(max(ballot::int), 0) from voting_ballot_receipt where count_no = ?")
                .param(countNo)
                .query(Integer.class)
                .single();
    }

    @Override
    public Set<String> voided(String countNo) {
        return Set.copyOf(database.sql(
                        """
                        select ballot from voting_ballot_receipt old
                        where count_no = ? and exists (select 1 from voting_ballot_receipt newer
                            where newer.count_no = old.count_no and newer.unit = old.unit
                                and newer.ballot::int > old.ballot::int)""")
                .param(countNo)
                .query(String.class)
                .list());
    }

    @Override
    public List<Receipt> receipts(String countNo) {
        return database.sql(
                        """
                        select unit, ballot, nonce from (
                            select distinct on (unit) * from voting_ballot_receipt
                            where count_no = ? order by unit, ballot::int desc) as newest
                        order by ballot::int""")
                .param(countNo)
                .query(Receipt.class)
                .list();
    }

    @Override
    public Optional<Receipt> receipt(String countNo, String unit) {
        return database.sql(
                        """
                        select unit, ballot, nonce from voting_ballot_receipt
                        where count_no = ? and unit = ? order by ballot::int desc limit 1""")
                .params(countNo, unit)
                .query(Receipt.class)
                .optional();
    }

    @Override
    public void openVotes(String countNo) {
        database.sql("update voting_count set open_voting = true where count_no = ?")
                .param(countNo)
                .update();
    }

    @Override
    public boolean hasOpenVotes(String countNo) {
        return database.sql("select open_voting from voting_count where count_no = ?")
                .param(countNo)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(Recount recount, byte[] lines, List<Recount.Hash> hashes) {
        database.sql(
                        """
                        insert into voting_recount (count_no, voters, area, smallest_cell, lines, sha256, taken_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        recount.countNo(),
                        recount.voters(),
                        recount.area().hundredths(),
                        recount.smallestCell(),
                        lines,
                        recount.sha256(),
                        CityTime.at(recount.takenAt()))
                .update();
        recount.totals().forEach(total -> add(recount.countNo(), total));
        database.sql(
                        """
                        insert into voting_ballot_hash (count_no, hash, standing)
                        select ?, hash, standing from unnest(?::text[], ?::text[]) as mark (hash, standing)
                        order by hash""")
                .param(recount.countNo())
                .param(texts(hashes, Recount.Hash::hash))
                .param(texts(hashes, mark -> mark.standing().name()))
                .update();
    }

    private void add(String countNo, Recount.Total total) {
        database.sql(
                        """
                        insert into voting_recount_total
                            (count_no, position, question, standing, heads, area, lone_weight)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        countNo,
                        total.position(),
                        total.question(),
                        total.standing().name(),
                        total.weight().heads(),
                        total.weight().area().hundredths(),
                        total.loneWeight())
                .update();
    }

    @Override
    public Optional<Recount> find(String countNo) {
        return database.sql(
                        """
                        select voters, area, smallest_cell, open_voting, sha256, taken_at
                        from voting_recount join voting_count using (count_no) where count_no = ?""")
                .param(countNo)
                .query((row, number) -> recount(countNo, row))
                .optional();
    }

    private Recount recount(String countNo, ResultSet row) throws SQLException {
        return new Recount(
                countNo,
                row.getInt("voters"),
                new Area(row.getLong("area")),
                row.getInt("smallest_cell"),
                row.getBoolean("open_voting"),
                row.getString("sha256"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                totals(countNo));
    }

    private List<Recount.Total> totals(String countNo) {
        return database.sql(
                        """
                        select position, question, standing, heads, area, lone_weight
                        from voting_recount_total where count_no = ? order by position, standing""")
                .param(countNo)
                .query((row, number) -> new Recount.Total(
                        row.getInt("position"),
                        row.getString("question"),
                        Standing.valueOf(row.getString("standing")),
                        new Weight(new Area(row.getLong("area")), row.getLong("heads")),
                        row.getBoolean("lone_weight")))
                .list();
    }

    @Override
    public byte[] lines(String countNo) {
        return database.sql("select lines from voting_recount where count_no = ?")
                .param(countNo)
                .query(byte[].class)
                .single();
    }

    @Override
    public int hashCount(String countNo) {
        return database.sql("select count(*) from voting_ballot_hash where count_no = ?")
                .param(countNo)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Recount.Hash> hashes(String countNo) {
        return database.sql("select hash, standing from voting_ballot_hash where count_no = ? order by hash")
                .param(countNo)
                .query(Recount.Hash.class)
                .list();
    }

    @Override
    public Optional<PaperStanding> standing(String countNo, String hash) {
        return database.sql("select standing from voting_ballot_hash where count_no = ? and hash = ?")
                .params(countNo, hash)
                .query(PaperStanding.class)
                .optional();
    }
}
