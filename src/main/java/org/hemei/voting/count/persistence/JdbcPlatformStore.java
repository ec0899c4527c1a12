package org.hemei.voting.count.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.count.PlatformStore;
import org.hemei.voting.count.PlatformUpload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlatformStore implements PlatformStore {

    private final JdbcClient database;

    JdbcPlatformStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void uploaded(String countNo, int entry, int ballots, Actor actor, Instant at) {
        database.sql(
                        """
                        insert into voting_platform_list
                            (count_no, entry, ballots, uploaded_by, uploaded_by_name, uploaded_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (count_no, entry) do update
                        set ballots = excluded.ballots, uploaded_at = excluded.uploaded_at""")
                .params(countNo, entry, ballots, actor.username(), actor.name(), CityTime.at(at))
                .update();
    }

    @Override
    public List<PlatformUpload> uploads(String countNo) {
        return database.sql(
                        """
                        select entry, ballots, uploaded_by, uploaded_by_name, uploaded_at
                        from voting_platform_list where count_no = ? order by entry""")
                .param(countNo)
                .query((row, number) -> new PlatformUpload(
                        row.getInt("entry"),
                        row.getInt("ballots"),
                        row.getString("uploaded_by"),
                        row.getString("uploaded_by_name"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void forget(String countNo) {
        database.sql("delete from voting_platform_list where count_no = ?")
                .param(countNo)
                .update();
    }
}
