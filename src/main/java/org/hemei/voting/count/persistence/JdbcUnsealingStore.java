package org.hemei.voting.count.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.count.UnsealingRequest;
import org.hemei.voting.count.UnsealingStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnsealingStore implements UnsealingStore {

    private final JdbcClient database;

    JdbcUnsealingStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long add(String countNo, List<String> ballots, String reason, Actor actor, Instant at) {
        return database.sql(
                        """
                        insert into voting_unsealing
                            (count_no, ballots, reason, requested_at, requested_by, requested_by_name)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        countNo,
                        ballots.toArray(String[]::new),
                        reason,
                        CityTime.at(at),
                        actor.username(),
                        actor.name())
                .query(Long.class)
                .single();
    }

    @Override
    public List<UnsealingRequest> of(String countNo) {
        return database.sql("select * from voting_unsealing where count_no = ? order by id desc")
                .param(countNo)
                .query((row, number) -> request(row))
                .list();
    }

    @Override
    public Optional<UnsealingRequest> lock(String countNo, long id) {
        return database.sql("select * from voting_unsealing where count_no = ? and id = ? for update")
                .params(countNo, id)
                .query((row, number) -> request(row))
                .optional();
    }

    private static UnsealingRequest request(ResultSet row) throws SQLException {
        return new UnsealingRequest(
                row.getLong("id"),
                row.getString("count_no"),
                Arrays.asList((String[]) row.getArray("ballots").getArray()),
                row.getString("reason"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                instant(row, "approved_at"),
                row.getString("approved_by"),
                row.getString("approved_by_name"),
                instant(row, "opened_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Override
    public void approve(long id, Actor actor, Instant at) {
        database.sql("update voting_unsealing set approved_at = ?, approved_by = ?, approved_by_name = ? where id = ?")
                .params(CityTime.at(at), actor.username(), actor.name(), id)
                .update();
    }

    @Override
    public void open(long id, Instant at) {
        database.sql("update voting_unsealing set opened_at = ? where id = ?")
                .params(CityTime.at(at), id)
                .update();
    }
}
