package org.hemei.voting.assembly.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.platform.PageRequest;
import org.hemei.voting.assembly.VoteLine;
import org.hemei.voting.assembly.VoteSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVoteSearch implements VoteSearch {

    private static final String LINE =
            """
            select v.vote_no, c.name as compound_name, o.name as street_name,
                (select m.title from voting_matter m where m.vote_no = v.vote_no order by m.position limit 1) as title,
                (select count(*) from voting_matter m where m.vote_no = v.vote_no) as matters,
                v.step, v.outcome, v.opened_at,
                (select min(d.due) from voting_deadline d where d.vote_no = v.vote_no and d.met_at is null) as due
            from voting_vote v
            join registry_compound c on c.code = v.compound
            join offices_office o on o.code = v.street
            """;

    private final JdbcClient database;

    JdbcVoteSearch(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<VoteLine> find(@Nullable Collection<String> streets, @Nullable Boolean ended, PageRequest page) {
        if (streets != null && streets.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("true");
        if (streets != null) {
            where.append(" and v.street in (:streets)");
            parameters.put("streets", streets);
        }
        if (ended != null) {
            where.append(ended ? " and v.ended_at is not null" : " and v.ended_at is null");
        }
        if (!page.after().isEmpty()) {
            if (page.after().size() != 2) {
                throw PageRequest.malformedCursor();
            }
            where.append(" and (v.opened_at, v.vote_no) < (:afterAt, :afterNo)");
            parameters.put("afterAt", PageRequest.time(page.after().get(0)));
            parameters.put("afterNo", page.after().get(1));
        }
        return database.sql(LINE + "where " + where + " order by v.opened_at desc, v.vote_no desc limit :limit")
                .params(parameters)
                .param("limit", page.size() + 1)
                .query(VoteLine.class)
                .list();
    }

    @Override
    public List<String> openIn(String compound) {
        return database.sql("select vote_no from voting_vote where compound = ? and ended_at is null order by vote_no")
                .param(compound)
                .query(String.class)
                .list();
    }

    @Override
    public List<VoteLine> latestIn(String compound, int most) {
        return database.sql(LINE + "where v.compound = ? order by v.opened_at desc, v.vote_no desc limit ?")
                .params(compound, most)
                .query(VoteLine.class)
                .list();
    }
}
