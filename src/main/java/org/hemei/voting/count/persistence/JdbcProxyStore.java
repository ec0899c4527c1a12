package org.hemei.voting.count.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.count.Proxy;
import org.hemei.voting.count.ProxyStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProxyStore implements ProxyStore {

    private final JdbcClient database;

    JdbcProxyStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void limit(String countNo, int limit) {
        database.sql("update voting_count set proxy_limit = ? where count_no = ?")
                .params(limit, countNo)
                .update();
    }

    @Override
    public int limitOf(String countNo) {
        return database.sql("select proxy_limit from voting_count where count_no = ?")
                .param(countNo)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(String countNo, Proxy proxy, Actor actor, Instant at) {
        database.sql(
                        """
                        insert into voting_proxy (count_no, unit, kind, name, dated, entered_at, entered_by_name)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        countNo,
                        proxy.unit(),
                        proxy.kind().name(),
                        proxy.name(),
                        proxy.dated(),
                        CityTime.at(at),
                        actor.name())
                .update();
    }

    @Override
    public void withdraw(String countNo, long id, String reason, Actor actor, Instant at) {
        database.sql(
                        """
                        update voting_proxy set withdrawn_at = ?, withdrawn_by_name = ?, withdrawn_because = ?
                        where count_no = ? and id = ?""")
                .params(CityTime.at(at), actor.name(), reason, countNo, id)
                .update();
    }

    @Override
    public List<Proxy> of(String countNo) {
        return database.sql("select * from voting_proxy where count_no = ? order by unit, id")
                .param(countNo)
                .query((row, number) -> new Proxy(
                        row.getLong("id"),
                        row.getString("unit"),
                        Proxy.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("entered_by_name"),
                        row.getString("withdrawn_by_name"),
                        row.getString("withdrawn_because")))
                .list();
    }
}
