package org.hemei.voting.count.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.Choice;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.Channel;
import org.hemei.voting.count.CountStore;
import org.hemei.voting.count.EnteredBallot;
import org.hemei.voting.count.Entry;
import org.hemei.voting.count.OnlineVoting;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCountStore implements CountStore {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    JdbcCountStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public void add(VoteCount count) {
        database.sql(
                        """
                        insert into voting_count (count_no, vote_no, street, opens_on, closes_on, questions, seats, online)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        count.countNo(),
                        count.voteNo(),
                        count.street(),
                        count.opensOn(),
                        count.closesOn(),
                        count.questions().toArray(String[]::new),
                        count.seats(),
                        count.online().name())
                .update();
    }

    @Override
    public Optional<VoteCount> find(String countNo) {
        return found(countNo, "");
    }

    @Override
    public Optional<VoteCount> lock(String countNo) {
        return found(countNo, " for update");
    }

    @Override
    public Optional<VoteCount> lockRunning(String voteNo) {
        return database.sql(
                        "select count_no from voting_count where vote_no = ? order by opens_on desc, count_no desc limit 1")
                .param(voteNo)
                .query(String.class)
                .optional()
                .flatMap(this::lock)
                .filter(count -> !count.isCertified());
    }

    private Optional<VoteCount> found(String countNo, String how) {
        return database.sql("select * from voting_count where count_no = ?" + how)
                .param(countNo)
                .query((row, number) -> count(row))
                .optional();
    }

    private static VoteCount count(ResultSet row) throws SQLException {
        return new VoteCount(
                row.getString("count_no"),
                row.getString("vote_no"),
                row.getString("street"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("questions").getArray()),
                row.getInt("seats"),
                OnlineVoting.valueOf(row.getString("online")),
                row.getString("checksum"),
                row.getString("signed_by"),
                row.getString("signed_by_name"),
                row.getString("certified_by"),
                row.getString("certified_by_name"),
                instant(row, "certified_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Override
    public void extend(String countNo, LocalDate closesOn) {
        database.sql("update voting_count set closes_on = ? where count_no = ?")
                .params(closesOn, countNo)
                .update();
    }

    @Override
    public void addBatch(String countNo, String batch, int issued) {
        database.sql("insert into voting_batch (count_no, batch, issued) values (?, ?, ?)")
                .params(countNo, batch, issued)
                .update();
    }

    @Override
    public void issue(String countNo, String batch, int issued) {
        database.sql("update voting_batch set issued = ? where count_no = ? and batch = ?")
                .params(issued, countNo, batch)
                .update();
    }

    @Override
    public void addSupplement(String countNo, String unit) {
        database.sql("insert into voting_ballot_supplement (count_no, unit) values (?, ?) on conflict do nothing")
                .params(countNo, unit)
                .update();
    }

    @Override
    public Set<String> supplements(String countNo) {
        return database.sql("select unit from voting_ballot_supplement where count_no = ?")
                .param(countNo)
                .query(String.class)
                .set();
    }

    @Override
    public List<BallotBatch> batches(String countNo) {
        return database.sql(
                        """
                        select batch, issued, first_by, first_by_name, second_by, second_by_name, settled_by,
                            settled_by_name, closed_at is not null as closed
                        from voting_batch where count_no = ? order by batch""")
                .param(countNo)
                .query(BallotBatch.class)
                .list();
    }

    @Override
    public void put(String countNo, String batch, int entry, List<EnteredBallot> ballots) {
        delete(countNo, batch, entry);
        insert(countNo, batch, entry, ballots);
    }

    @Override
    public void add(String countNo, String batch, int entry, EnteredBallot ballot) {
        insert(countNo, batch, entry, List.of(ballot));
    }

    private void insert(String countNo, String batch, int entry, List<EnteredBallot> ballots) {
        List<Object[]> papers = new ArrayList<>();
        List<Object[]> units = new ArrayList<>();
        List<Object[]> choices = new ArrayList<>();
        for (EnteredBallot ballot : ballots) {
            Instant at = ballot.receivedAt();
            papers.add(new Object[] {
                countNo,
                batch,
                entry,
                ballot.ballot(),
                ballot.receivedOn(),
                ballot.channel().name(),
                at == null ? null : CityTime.at(at)
            });
            units.add(new Object[] {countNo, batch, entry, ballot.ballot(), ballot.unit()});
            ballot.choices()
                    .forEach((question, choice) -> choices.add(
                            new Object[] {countNo, batch, entry, ballot.ballot(), question, choice.name()}));
        }
        insert("voting_ballot values (?, ?, ?, ?, ?, ?, ?)", papers);
        insert("voting_ballot_unit values (?, ?, ?, ?, ?)", units);
        insert("voting_ballot_choice values (?, ?, ?, ?, ?, ?)", choices);
    }

    private void insert(String into, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            batches.batchUpdate("insert into " + into, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private void delete(String countNo, String batch, int entry) {
        database.sql("delete from voting_ballot where count_no = ? and batch = ? and entry = ?")
                .params(countNo, batch, entry)
                .update();
    }

    @Override
    public List<EnteredBallot> ballots(String countNo, String batch, int entry) {
        Map<String, Map<String, Choice>> choices = new HashMap<>();
        database.sql(
                        """
                        select ballot, question, choice from voting_ballot_choice
                        where count_no = ? and batch = ? and entry = ?""")
                .params(countNo, batch, entry)
                .query((row, number) -> choices.computeIfAbsent(row.getString("ballot"), none -> new HashMap<>())
                        .put(row.getString("question"), Choice.valueOf(row.getString("choice"))))
                .list();
        return database.sql(
                        """
                        select ballot, unit, received_on, channel, received_at from voting_ballot
                        join voting_ballot_unit using (count_no, batch, entry, ballot)
                        where count_no = ? and batch = ? and entry = ? order by ballot""")
                .params(countNo, batch, entry)
                .query((row, number) -> new EnteredBallot(
                        row.getString("ballot"),
                        row.getString("unit"),
                        row.getObject("received_on", LocalDate.class),
                        choices.getOrDefault(row.getString("ballot"), Map.of()),
                        Channel.valueOf(row.getString("channel")),
                        instant(row, "received_at")))
                .list();
    }

    @Override
    public Set<String> unitsIn(String countNo, int entry) {
        return database.sql("select unit from voting_ballot_unit where count_no = ? and entry = ?")
                .params(countNo, entry)
                .query(String.class)
                .set();
    }

    @Override
    public void entered(String countNo, String batch, int entry, Actor actor, Instant at) {
        String who = entry == 1 ? "first" : "second";
        database.sql(
                        "update voting_batch set %1$s_by = ?, %1$s_by_name = ?, %1$s_at = ? where count_no = ? and batch = ?"
                                .formatted(who))
                .params(actor.username(), actor.name(), CityTime.at(at), countNo, batch)
                .update();
    }

    @Override
    public void close(String countNo, String batch, Instant at) {
        database.sql("update voting_batch set closed_at = ? where count_no = ? and batch = ?")
                .params(CityTime.at(at), countNo, batch)
                .update();
    }

    @Override
    public void settled(String countNo, String batch, Actor actor) {
        database.sql("update voting_batch set settled_by = ?, settled_by_name = ? where count_no = ? and batch = ?")
                .params(actor.username(), actor.name(), countNo, batch)
                .update();
    }

    @Override
    public void discard(String countNo, String batch) {
        delete(countNo, batch, Entry.FIRST_READING);
        delete(countNo, batch, Entry.SECOND_READING);
        database.sql(
                        """
                        update voting_batch set first_by = null, first_by_name = null, first_at = null,
                            second_by = null, second_by_name = null, second_at = null
                        where count_no = ? and batch = ?""")
                .params(countNo, batch)
                .update();
    }

    @Override
    public void sign(String countNo, String checksum, Actor actor, Instant at) {
        database.sql(
                        """
                        update voting_count set checksum = ?, signed_by = ?, signed_by_name = ?, signed_at = ?
                        where count_no = ?""")
                .params(checksum, actor.username(), actor.name(), CityTime.at(at), countNo)
                .update();
    }

    @Override
    public void certify(String countNo, Actor actor, Instant at) {
        database.sql(
                        "update voting_count set certified_by = ?, certified_by_name = ?, certified_at = ? where count_no = ?")
                .params(actor.username(), actor.name(), CityTime.at(at), countNo)
                .update();
    }
}
