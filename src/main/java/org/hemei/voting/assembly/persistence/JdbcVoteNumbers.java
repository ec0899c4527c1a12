package org.hemei.voting.assembly.persistence;

import org.hemei.voting.assembly.VoteNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVoteNumbers implements VoteNumbers {

    private final JdbcClient database;

    JdbcVoteNumbers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String next(int year) {
        int number = database.sql(
                        """
                        insert into voting_vote_number (year, last) values (?, 1)
                        on conflict (year) do update set last = voting_vote_number.last + 1 returning last""")
                .param(year)
                .query(Integer.class)
                .single();
        return "V%d-%06d".formatted(year, number);
    }
}
