package org.hemei.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hemei.registry.Area;
import org.hemei.registry.BuildingTotals;
import org.hemei.registry.RegisteredUnit;
import org.hemei.registry.UnitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units of compounds, of which there may be a hundred thousand: a statement for each batch, its columns as arrays. */
@Component
class UnitRows {

    private static final int BATCH = 2_000;
    /** Building 2 before building 10, and 10 before 甲. */
    private static final String IN_ORDER =
            " order by coalesce(substring(building from '^[0-9]{1,9}')::int, 2147483647), building";

    private static final String UNIT =
            "select compound, building, room, area, owners, status, delivered_on from registry_unit where compound = ?";

    private final JdbcClient database;

    UnitRows(JdbcClient database) {
        this.database = database;
    }

    List<RegisteredUnit> all(String compound) {
        return database.sql(UNIT + IN_ORDER + ", length(name), name")
                .param(compound)
                .query(UnitRows::unit)
                .list();
    }

    List<RegisteredUnit> of(String compound, String building) {
        return database.sql(UNIT + " and building = ? order by length(name), name")
                .params(compound, building)
                .query(UnitRows::unit)
                .list();
    }

    Optional<RegisteredUnit> find(String compound, String name) {
        return database.sql(UNIT + " and name = ?")
                .params(compound, name)
                .query(UnitRows::unit)
                .optional();
    }

    List<BuildingTotals> buildings(String compound) {
        return database.sql(
                        """
                        select building, count(*) as units, sum(area) as area,
                            count(*) filter (where status <> 'SOLD') as developer_units
                        from registry_unit where compound = ? group by building"""
                                + IN_ORDER)
                .param(compound)
                .query((row, number) -> new BuildingTotals(
                        row.getString("building"),
                        row.getInt("units"),
                        new Area(row.getLong("area")),
                        row.getInt("developer_units")))
                .list();
    }

    private static RegisteredUnit unit(ResultSet row, int number) throws SQLException {
        return new RegisteredUnit(
                row.getString("compound"),
                row.getString("building"),
                row.getString("room"),
                new Area(row.getLong("area")),
                RegisteredUnit.owners(row.getString("owners")),
                UnitStatus.valueOf(row.getString("status")),
                row.getObject("delivered_on", LocalDate.class));
    }

    void put(List<RegisteredUnit> units) {
        for (int from = 0; from < units.size(); from += BATCH) {
            insert(units.subList(from, Math.min(from + BATCH, units.size())));
        }
    }

    private void insert(List<RegisteredUnit> units) {
        database.sql(
                        """
                        insert into registry_unit
                            (compound, name, building, room, area, owners, status, delivered_on)
                        select compound, name, building, room, area, owners, status, delivered_on::date
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                            ?::text[])
                            as unit (compound, name, building, room, area, owners, status, delivered_on)
                        on conflict (compound, name) do update set building = excluded.building,
                            room = excluded.room, area = excluded.area, owners = excluded.owners,
                            status = excluded.status, delivered_on = excluded.delivered_on""")
                .param(texts(units, RegisteredUnit::compound))
                .param(texts(units, RegisteredUnit::key))
                .param(texts(units, RegisteredUnit::building))
                .param(texts(units, RegisteredUnit::room))
                .param(units.stream().map(unit -> unit.area().hundredths()).toArray(Long[]::new))
                .param(texts(units, RegisteredUnit::ownersLine))
                .param(texts(units, unit -> unit.status().name()))
                .param(texts(units, UnitRows::delivered))
                .update();
    }

    private static @Nullable String delivered(RegisteredUnit unit) {
        return unit.deliveredOn() == null ? null : unit.deliveredOn().toString();
    }

    private static @Nullable String[] texts(
            List<RegisteredUnit> units, Function<RegisteredUnit, @Nullable String> text) {
        return units.stream().map(text).toArray(String[]::new);
    }

    void remove(String compound, Collection<String> names) {
        database.sql("delete from registry_unit where compound = ? and name = any(?::text[])")
                .param(compound)
                .param(names.toArray(String[]::new))
                .update();
    }
}
