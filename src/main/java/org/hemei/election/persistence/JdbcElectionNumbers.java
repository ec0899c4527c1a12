package org.hemei.election.persistence;

import org.hemei.election.ElectionNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcElectionNumbers implements ElectionNumbers {

    private final JdbcClient database;

    JdbcElectionNumbers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String next(int year) {
        int number = database.sql(
                        """
                        insert into election_number (year, last) values (?, 1)
                        on conflict (year) do update set last = election_number.last + 1 returning last""")
                .param(year)
                .query(Integer.class)
                .single();
        return "E%d-%06d".formatted(year, number);
    }
}
