package org.hemei.election.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.election.CommitteeMeeting;
import org.hemei.election.CommitteeMeetingStore;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommitteeMeetingStore implements CommitteeMeetingStore {

    private final JdbcClient database;

    JdbcCommitteeMeetingStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(String compound, LocalDate metOn, String subject, Actor actor, Instant at) {
        database.sql(
                        """
                        insert into election_committee_meeting
                            (compound, met_on, subject, entered_at, entered_by, entered_by_name)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(compound, metOn, subject, CityTime.at(at), actor.username(), actor.name())
                .update();
    }

    @Override
    public List<CommitteeMeeting> of(String compound, int most) {
        return database.sql(
                        """
                        select met_on, subject, entered_by_name from election_committee_meeting
                        where compound = ? order by met_on desc, id desc limit ?""")
                .params(compound, most)
                .query(CommitteeMeeting.class)
                .list();
    }

    @Override
    public Map<String, LocalDate> lastSigns() {
        Map<String, LocalDate> signs = new HashMap<>();
        database.sql(
                        """
                        select compound, max(seen) as seen from (
                            select compound, met_on as seen from election_committee_meeting
                            union all
                            select compound, filed_on from election where filed_on is not null) signs
                        group by compound""")
                .query((row, number) -> signs.put(row.getString("compound"), row.getObject("seen", LocalDate.class)))
                .list();
        return signs;
    }
}
