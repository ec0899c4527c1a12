package org.hemei.mediation.persistence;

import org.hemei.mediation.DisputeNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDisputeNumbers implements DisputeNumbers {

    private final JdbcClient database;

    JdbcDisputeNumbers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String next(int year) {
        int number = database.sql(
                        """
                        insert into mediation_number (year, last) values (?, 1)
                        on conflict (year) do update set last = mediation_number.last + 1 returning last""")
                .param(year)
                .query(Integer.class)
                .single();
        return "D%d-%06d".formatted(year, number);
    }
}
