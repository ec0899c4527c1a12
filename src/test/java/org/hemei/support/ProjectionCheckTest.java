package org.hemei.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DemoCityTest
class ProjectionCheckTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignee = coalesce(assignee, '') || '?'",
                "name = ''",
                "priority = 7",
                "due = coalesce(due, created) + interval '1 second'",
                "role = 'LEAD'",
                "office = null",
                "case_no = 'D2000-000001'",
                "state = 'COMPLETED'"
            })
    void a_row_that_differs_from_its_task_in_one_thing_is_noticed(String change) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("update tasks_task set " + change
                            + " where id = (select min(id) from tasks_task where state = 'OPEN')")
                    .update();
            assertThat(ProjectionCheck.differences(database)).isNotEmpty();
        });
        assertThat(ProjectionCheck.differences(database)).isEmpty();
    }
}
