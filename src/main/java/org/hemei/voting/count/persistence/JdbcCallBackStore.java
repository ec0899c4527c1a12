package org.hemei.voting.count.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.count.CallBack;
import org.hemei.voting.count.CallBackRule;
import org.hemei.voting.count.CallBackSample;
import org.hemei.voting.count.CallBackStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCallBackStore implements CallBackStore {

    private final JdbcClient database;

    JdbcCallBackStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(String countNo, CallBackRule rule) {
        database.sql("insert into voting_call_back_sample (count_no, share, least) values (?, ?, ?)")
                .params(countNo, rule.share(), rule.least())
                .update();
    }

    @Override
    public Optional<CallBackSample> find(String countNo) {
        return database.sql("select * from voting_call_back_sample where count_no = ?")
                .param(countNo)
                .query((row, number) -> new CallBackSample(
                        new CallBackRule(row.getInt("share"), row.getInt("least")),
                        row.getInt("returned"),
                        instant(row, "drawn_at"),
                        units(countNo)))
                .optional();
    }

    private List<CallBack> units(String countNo) {
        Map<Integer, List<CallBack.Try>> tries = new HashMap<>();
        database.sql("select * from voting_call_back_try where count_no = ? order by tried_at")
                .param(countNo)
                .query((row, number) -> tries.computeIfAbsent(row.getInt("number"), none -> new ArrayList<>())
                        .add(new CallBack.Try(
                                row.getObject("tried_at", OffsetDateTime.class).toInstant(), row.getString("by_name"))))
                .list();
        Map<Integer, List<CallBack.Earlier>> earlier = new HashMap<>();
        database.sql("select * from voting_call_back_earlier where count_no = ? order by id")
                .param(countNo)
                .query((row, number) -> earlier.computeIfAbsent(row.getInt("number"), none -> new ArrayList<>())
                        .add(earlier(row)))
                .list();
        return database.sql("select * from voting_call_back where count_no = ? order by batch, unit")
                .param(countNo)
                .query((row, number) -> callBack(row, earlier, tries))
                .list();
    }

    private static CallBack.Earlier earlier(ResultSet row) throws SQLException {
        return new CallBack.Earlier(
                CallBack.Answer.valueOf(row.getString("answer")),
                row.getString("answered_by_name"),
                finding(row),
                row.getString("reason"),
                row.getString("because"),
                row.getString("replaced_by_name"));
    }

    private static CallBack.@Nullable Finding finding(ResultSet row) throws SQLException {
        String finding = row.getString("finding");
        return finding == null ? null : CallBack.Finding.valueOf(finding);
    }

    private static CallBack callBack(
            ResultSet row, Map<Integer, List<CallBack.Earlier>> earlier, Map<Integer, List<CallBack.Try>> tries)
            throws SQLException {
        String answer = row.getString("answer");
        return new CallBack(
                row.getInt("number"),
                row.getString("batch"),
                row.getString("unit"),
                answer == null ? null : CallBack.Answer.valueOf(answer),
                instant(row, "answered_at"),
                row.getString("answered_by"),
                row.getString("answered_by_name"),
                finding(row),
                row.getString("reason"),
                row.getString("found_by"),
                row.getString("found_by_name"),
                earlier.getOrDefault(row.getInt("number"), List.of()),
                tries.getOrDefault(row.getInt("number"), List.of()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Override
    public void draw(String countNo, int returned, List<Drawn> drawn, Instant at) {
        database.sql("update voting_call_back_sample set returned = ?, drawn_at = ? where count_no = ?")
                .params(returned, CityTime.at(at), countNo)
                .update();
        for (int number = 1; number <= drawn.size(); number++) {
            Drawn one = drawn.get(number - 1);
            database.sql("insert into voting_call_back (count_no, number, batch, unit) values (?, ?, ?, ?)")
                    .params(countNo, number, one.batch(), one.unit())
                    .update();
        }
    }

    @Override
    public void tried(String countNo, int number, Instant triedAt, Actor actor) {
        database.sql("insert into voting_call_back_try (count_no, number, tried_at, by_name) values (?, ?, ?, ?)")
                .params(countNo, number, CityTime.at(triedAt), actor.name())
                .update();
    }

    @Override
    public void answer(String countNo, int number, CallBack.Answer answer, Actor actor, Instant at) {
        database.sql(
                        """
                        update voting_call_back set answer = ?, answered_at = ?, answered_by = ?, answered_by_name = ?,
                            finding = null, reason = null, found_at = null, found_by = null, found_by_name = null
                        where count_no = ? and number = ?""")
                .params(answer.name(), CityTime.at(at), actor.username(), actor.name(), countNo, number)
                .update();
    }

    @Override
    public void keepEarlier(String countNo, CallBack present, @Nullable String because, Actor actor, Instant at) {
        database.sql(
                        """
                        insert into voting_call_back_earlier (count_no, number, answer, answered_at, answered_by_name,
                            finding, reason, found_by_name, because, replaced_at, replaced_by, replaced_by_name)
                        select count_no, number, answer, answered_at, answered_by_name, finding, reason, found_by_name,
                            :because, :at, :by, :byName
                        from voting_call_back where count_no = :countNo and number = :number and answer is not null""")
                .param("because", because)
                .param("at", CityTime.at(at))
                .param("by", actor.username())
                .param("byName", actor.name())
                .param("countNo", countNo)
                .param("number", present.number())
                .update();
    }

    @Override
    public void reopen(String countNo, int number) {
        database.sql(
                        """
                        update voting_call_back set answer = null, answered_at = null, answered_by = null,
                            answered_by_name = null, finding = null, reason = null, found_at = null, found_by = null,
                            found_by_name = null
                        where count_no = ? and number = ?""")
                .params(countNo, number)
                .update();
    }

    @Override
    public void decide(String countNo, int number, CallBack.Finding finding, String reason, Actor actor, Instant at) {
        database.sql(
                        """
                        update voting_call_back
                        set finding = ?, reason = ?, found_at = ?, found_by = ?, found_by_name = ?
                        where count_no = ? and number = ?""")
                .params(finding.name(), reason, CityTime.at(at), actor.username(), actor.name(), countNo, number)
                .update();
    }
}
