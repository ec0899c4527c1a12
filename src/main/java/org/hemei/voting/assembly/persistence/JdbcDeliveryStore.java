package org.hemei.voting.assembly.persistence;

import java.time.Instant;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.assembly.Delivery;
import org.hemei.voting.assembly.DeliveryStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeliveryStore implements DeliveryStore {

    private static final int BATCH = 1_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    JdbcDeliveryStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public List<Delivery> of(String countNo) {
        return database.sql(
                        "select unit, way, delivered_on, proof from voting_delivery where count_no = ? order by unit")
                .param(countNo)
                .query(Delivery.class)
                .list();
    }

    @Override
    public void put(String countNo, List<Delivery> deliveries, Actor actor, Instant at) {
        batches.batchUpdate(
                """
                insert into voting_delivery
                    (count_no, unit, way, delivered_on, proof, entered_at, entered_by, entered_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (count_no, unit) do update set way = excluded.way, delivered_on = excluded.delivered_on,
                    proof = excluded.proof, entered_at = excluded.entered_at, entered_by = excluded.entered_by,
                    entered_by_name = excluded.entered_by_name""",
                deliveries,
                BATCH,
                (statement, delivery) -> {
                    statement.setString(1, countNo);
                    statement.setString(2, delivery.unit());
                    statement.setString(3, delivery.way().name());
                    statement.setObject(4, delivery.deliveredOn());
                    statement.setString(5, delivery.proof());
                    statement.setObject(6, CityTime.at(at));
                    statement.setString(7, actor.username());
                    statement.setString(8, actor.name());
                });
    }
}
