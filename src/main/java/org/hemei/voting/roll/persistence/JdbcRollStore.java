package org.hemei.voting.roll.persistence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hemei.registry.Area;
import org.hemei.voting.roll.Objection;
import org.hemei.voting.roll.Publicity;
import org.hemei.voting.roll.RegisterState;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollChange;
import org.hemei.voting.roll.RollStore;
import org.hemei.voting.roll.RollTotals;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRollStore implements RollStore {

    private static final String SELECT = "select * from voting_roll where vote_no = ?";

    private final JdbcClient database;
    private final RollUnitRows units;

    JdbcRollStore(JdbcClient database, RollUnitRows units) {
        this.database = database;
        this.units = units;
    }

    @Override
    public Optional<Roll> find(String voteNo) {
        return database.sql(SELECT).param(voteNo).query(RollRows::roll).optional();
    }

    @Override
    public Optional<Roll> lock(String voteNo) {
        return database.sql(SELECT + " for update")
                .param(voteNo)
                .query(RollRows::roll)
                .optional();
    }

    @Override
    public boolean add(Roll roll) {
        return bound(
                                """
                        insert into voting_roll (vote_no, compound, street, state, revision, source_sha256, survey, register_at,
                            register_units, register_area, units, area, heads, merged_heads, merged_units, developer_units, publicised_from,
                            publicised_until, publicity_ended_at, checksum, signed_at, signed_by, signed_by_name,
                            frozen_at, frozen_by, frozen_by_name, changed_at, changed_by, changed_by_name)
                        values (:voteNo, :compound, :street, :state, :revision, :source, :survey,
                            cast(:registerAt as timestamptz), :registerUnits, :registerArea, :units, :area, :heads,
                            :mergedHeads, :mergedUnits, :developerUnits, :from, :until, :endedAt, :checksum, :signedAt,
                            :signedBy, :signedByName, :frozenAt, :frozenBy, :frozenByName, :changedAt, :changedBy,
                            :changedByName)
                        on conflict do nothing""",
                                roll)
                        .param("compound", roll.compound())
                        .param("street", roll.street())
                        .update()
                == 1;
    }

    @Override
    public void save(Roll roll) {
        bound(
                        """
                        update voting_roll set state = :state, revision = :revision, source_sha256 = :source,
                            survey = :survey, register_at = cast(:registerAt as timestamptz),
                            register_units = :registerUnits, register_area = :registerArea, units = :units, area = :area, heads = :heads, merged_heads = :mergedHeads,
                            merged_units = :mergedUnits, developer_units = :developerUnits, publicised_from = :from,
                            publicised_until = :until, publicity_ended_at = :endedAt, checksum = :checksum,
                            signed_at = :signedAt, signed_by = :signedBy, signed_by_name = :signedByName,
                            frozen_at = :frozenAt, frozen_by = :frozenBy, frozen_by_name = :frozenByName,
                            changed_at = :changedAt, changed_by = :changedBy, changed_by_name = :changedByName
                        where vote_no = :voteNo""",
                        roll)
                .update();
    }

    private StatementSpec bound(String sql, Roll roll) {
        Area survey = roll.survey();
        RollTotals totals = roll.totals();
        Publicity publicity = roll.publicity();
        RegisterState register = roll.register();
        StatementSpec statement = database.sql(sql)
                .param("voteNo", roll.voteNo())
                .param("state", roll.state().name())
                .param("revision", roll.revision())
                .param("source", roll.sourceSha256())
                .param("survey", survey == null ? null : survey.hundredths())
                .param("registerAt", register == null ? null : register.at().atOffset(ZoneOffset.UTC))
                .param("registerUnits", register == null ? null : register.units())
                .param("registerArea", register == null ? null : register.area().hundredths())
                .param("units", totals.units())
                .param("area", totals.weight().area().hundredths())
                .param("heads", totals.weight().heads())
                .param("mergedHeads", totals.mergedHeads())
                .param("mergedUnits", totals.mergedUnits())
                .param("developerUnits", totals.developerUnits())
                .param("from", publicity == null ? null : publicity.from())
                .param("until", publicity == null ? null : publicity.until())
                .param(
                        "endedAt",
                        publicity == null || publicity.endedAt() == null
                                ? null
                                : publicity.endedAt().atOffset(ZoneOffset.UTC))
                .param("checksum", roll.checksum());
        return signed(
                signed(signed(statement, "signed", roll.signed()), "frozen", roll.frozen()), "changed", roll.changed());
    }

    private static StatementSpec signed(StatementSpec statement, String what, @Nullable Signature by) {
        return statement
                .param(what + "At", by == null ? null : by.at().atOffset(ZoneOffset.UTC))
                .param(what + "By", by == null ? null : by.username())
                .param(what + "ByName", by == null ? null : by.name());
    }

    @Override
    public void replaceUnits(String voteNo, List<RollUnit> all) {
        units.replace(voteNo, all);
    }

    @Override
    public void eachUnit(String voteNo, Consumer<RollUnit> consumer) {
        units.each(voteNo, consumer);
    }

    @Override
    public void put(String voteNo, String name, @Nullable RollUnit unit) {
        units.put(voteNo, name, unit);
    }

    @Override
    public long add(String voteNo, Objection objection) {
        return signed(
                        database.sql(
                                """
                                insert into voting_roll_objection
                                    (vote_no, unit, objector, body, raised_at, raised_by, raised_by_name)
                                values (:voteNo, :unit, :objector, :body, :raisedAt, :raisedBy, :raisedByName)
                                returning id"""),
                        "raised",
                        objection.raised())
                .param("voteNo", voteNo)
                .param("unit", objection.unit())
                .param("objector", objection.objector())
                .param("body", objection.body())
                .query(Long.class)
                .single();
    }

    @Override
    public void answer(Objection objection) {
        signed(
                        database.sql(
                                """
                                update voting_roll_objection set answer = :answer, upheld = :upheld,
                                    answered_at = :answeredAt, answered_by = :answeredBy,
                                    answered_by_name = :answeredByName
                                where id = :id"""),
                        "answered",
                        objection.answered())
                .param("answer", objection.answer())
                .param("upheld", objection.upheld())
                .param("id", objection.id())
                .update();
    }

    @Override
    public void mediated(long id, String disputeNo) {
        database.sql("update voting_roll_objection set dispute_no = ? where id = ?")
                .params(disputeNo, id)
                .update();
    }

    @Override
    public List<Objection> objections(String voteNo) {
        return database.sql("select * from voting_roll_objection where vote_no = ? order by id")
                .param(voteNo)
                .query(RollRows::objection)
                .list();
    }

    @Override
    public void add(String voteNo, RollChange change) {
        signed(
                        database.sql(
                                """
                                insert into voting_roll_change (vote_no, number, state, unit, before, after, reason,
                                    entered_at, entered_by, entered_by_name)
                                values (:voteNo, :number, :state, :unit, :before, :after, :reason,
                                    :enteredAt, :enteredBy, :enteredByName)"""),
                        "entered",
                        change.entered())
                .param("voteNo", voteNo)
                .param("number", change.number())
                .param("state", change.state().name())
                .param("unit", change.unit())
                .param("before", canonical(change.before()))
                .param("after", canonical(change.after()))
                .param("reason", change.reason())
                .update();
    }

    private static @Nullable String canonical(@Nullable RollUnit unit) {
        return unit == null ? null : unit.canonical();
    }

    @Override
    public void decide(String voteNo, RollChange change) {
        signed(
                        database.sql(
                                """
                                update voting_roll_change set state = :state, decided_at = :decidedAt,
                                    decided_by = :decidedBy, decided_by_name = :decidedByName, checksum = :checksum,
                                    dropped_because = :droppedBecause
                                where vote_no = :voteNo and number = :number"""),
                        "decided",
                        Objects.requireNonNull(change.decided()))
                .param("state", change.state().name())
                .param("checksum", change.checksum())
                .param("droppedBecause", change.droppedBecause())
                .param("voteNo", voteNo)
                .param("number", change.number())
                .update();
    }

    @Override
    public List<RollChange> changes(String voteNo) {
        return database.sql("select * from voting_roll_change where vote_no = ? order by number")
                .param(voteNo)
                .query(RollRows::change)
                .list();
    }
}
