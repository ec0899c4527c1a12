package org.hemei.voting.roll.persistence;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.voting.roll.RollUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units of rolls, of which there may be a hundred thousand: neither written nor read all at once. */
@Component
class RollUnitRows {

    private static final int BATCH = 2_000;

    private final JdbcClient database;
    private final JdbcTemplate inPieces;

    RollUnitRows(JdbcTemplate template) {
        this.database = JdbcClient.create(template);
        this.inPieces = new JdbcTemplate(template.getDataSource());
        this.inPieces.setFetchSize(BATCH);
    }

    /** A statement for each batch, its columns as arrays. */
    void replace(String voteNo, List<RollUnit> units) {
        database.sql("delete from voting_roll_unit where vote_no = ?")
                .param(voteNo)
                .update();
        for (int from = 0; from < units.size(); from += BATCH) {
            insert(voteNo, from, units.subList(from, Math.min(from + BATCH, units.size())));
        }
    }

    private void insert(String voteNo, int after, List<RollUnit> units) {
        database.sql(
                        """
                        insert into voting_roll_unit (vote_no, position, name, building, room, area, owners, status)
                        select ?, ? + position, name, building, room, area, owners, status
                        from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                            with ordinality as unit (name, building, room, area, owners, status, position)""")
                .param(voteNo)
                .param(after)
                .param(texts(units, RollUnit::name))
                .param(texts(units, RollUnit::building))
                .param(texts(units, RollUnit::room))
                .param(units.stream()
                        .map(unit -> unit.unit().area().hundredths())
                        .toArray(Long[]::new))
                .param(texts(units, RollUnit::ownersLine))
                .param(texts(units, unit -> unit.unit().status().name()))
                .update();
    }

    private static String[] texts(List<RollUnit> units, Function<RollUnit, String> text) {
        return units.stream().map(text).toArray(String[]::new);
    }

    /** Rows come in pieces only inside a transaction. */
    void each(String voteNo, Consumer<RollUnit> consumer) {
        inPieces.query(
                "select building, room, area, owners, status from voting_roll_unit where vote_no = ? order by name",
                (RowCallbackHandler) row -> consumer.accept(RollUnit.of(
                        row.getString("building"),
                        row.getString("room"),
                        new Area(row.getLong("area")),
                        RollUnit.owners(row.getString("owners")),
                        UnitStatus.valueOf(row.getString("status")))),
                voteNo);
    }

    /** Keeps its place in the roll; a new one stands at the end. */
    void put(String voteNo, String name, @Nullable RollUnit unit) {
        int place = database.sql(
                        """
                        select coalesce(
                            (select position from voting_roll_unit where vote_no = :voteNo and name = :name),
                            (select max(position) from voting_roll_unit where vote_no = :voteNo), 0)""")
                .param("voteNo", voteNo)
                .param("name", name)
                .query(Integer.class)
                .single();
        database.sql("delete from voting_roll_unit where vote_no = ? and name = ?")
                .param(voteNo)
                .param(name)
                .update();
        if (unit != null) {
            insert(voteNo, place - 1, List.of(unit));
        }
    }
}
