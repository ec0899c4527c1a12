package org.hemei.election.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Locked, so that of two who strike it out the second finds it struck. */
    @Override
    public Optional<CommitteeMeeting> find(String compound, long id) {
        return database.sql(
                        """
                        select id, met_on, subject, entered_by_name, struck_by_name, struck_reason
                        from election_committee_meeting where compound = ? and id = ? for update""")
                .params(compound, id)
                .query(CommitteeMeeting.class)
                .optional();
    }

    @Override
    public void strike(long id, String reason, Actor actor, Instant at) {
        database.sql(
                        """
                        update election_committee_meeting
                        set struck_at = ?, struck_by = ?, struck_by_name = ?, struck_reason = ? where id = ?""")
                .params(CityTime.at(at), actor.username(), actor.name(), reason, id)
                .update();
    }

    @Override
    public List<CommitteeMeeting> of(String compound, int most) {
        return database.sql(
                        """
                        select id, met_on, subject, entered_by_name, struck_by_name, struck_reason
                        from (select *, row_number() over (
                                partition by struck_at is null order by met_on desc, id desc) as place
                            from election_committee_meeting where compound = ?) as meetings
                        where place <= ? order by met_on desc, id desc""")
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
                            where struck_at is null
                            union all
                            select compound, filed_on from election where filed_on is not null) signs
                        group by compound""")
                .query((row, number) -> signs.put(row.getString("compound"), row.getObject("seen", LocalDate.class)))
                .list();
        return signs;
    }
}
