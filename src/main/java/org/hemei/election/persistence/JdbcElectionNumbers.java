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
        return "E%d-%06d".formatted(year, next("election_number", year));
    }

    @Override
    public String nextVacancy(int year) {
        return "M%d-%06d".formatted(year, next("election_vacancy_number", year));
    }

    private int next(String table, int year) {
        return database.sql(
                        """
                        insert into %1$s (year, last) values (?, 1)
                        on conflict (year) do update set last = %1$s.last + 1 returning last"""
                                .formatted(table))
                .param(year)
                .query(Integer.class)
                .single();
    }
}
