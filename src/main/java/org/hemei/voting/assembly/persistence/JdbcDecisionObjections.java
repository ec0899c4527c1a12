package org.hemei.voting.assembly.persistence;

import java.time.Instant;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.assembly.DecisionObjection;
import org.hemei.voting.assembly.DecisionObjections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecisionObjections implements DecisionObjections {

    private final JdbcClient database;

    JdbcDecisionObjections(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long add(String voteNo, String objector, String body, Actor actor, Instant at) {
        return database.sql(
                        """
                        insert into voting_decision_objection (vote_no, objector, body, raised_at, raised_by_name)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(voteNo, objector, body, CityTime.at(at), actor.name())
                .query(Long.class)
                .single();
    }

    @Override
    public void answer(String voteNo, long id, String answer, Actor actor, Instant at) {
        database.sql(
                        """
                        update voting_decision_objection
                        set answer = ?, answered_at = ?, answered_by = ?, answered_by_name = ?
                        where vote_no = ? and id = ?""")
                .params(answer, CityTime.at(at), actor.username(), actor.name(), voteNo, id)
                .update();
    }

    @Override
    public void mediated(String voteNo, long id, String disputeNo) {
        database.sql("update voting_decision_objection set dispute_no = ? where vote_no = ? and id = ?")
                .params(disputeNo, voteNo, id)
                .update();
    }

    @Override
    public List<DecisionObjection> of(String voteNo) {
        return database.sql("select * from voting_decision_objection where vote_no = ? order by id")
                .param(voteNo)
                .query(DecisionObjection.class)
                .list();
    }
}
