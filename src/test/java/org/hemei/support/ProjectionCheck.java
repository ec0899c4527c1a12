package org.hemei.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After every test the open rows of the work list are the engine's tasks, in all that people see of them. */
public final class ProjectionCheck implements AfterEachCallback {

    private static final String DIFFERENCES =
            """
            with engine as (
                select t.id_::text as id, e.business_key_::text as case_no, d.key_::text as process_key,
                    t.proc_def_id_::text as process_definition_id, t.proc_inst_id_::text as process_instance_id,
                    t.task_def_key_::text as task_key, t.name_::text as name, t.assignee_::text as assignee,
                    t.priority_ as priority,
                    t.due_date_ at time zone :zone as due,
                    (select string_agg(l.group_id_, ' ' order by l.group_id_) from act_ru_identitylink l
                        where l.task_id_ = t.id_ and l.type_ = 'candidate') as candidates
                from act_ru_task t
                join act_re_procdef d on d.id_ = t.proc_def_id_
                join act_ru_execution e on e.id_ = t.proc_inst_id_),
            listed as (
                select id, case_no, process_key, process_definition_id, process_instance_id, task_key, name, assignee,
                    priority, due, 'office:' || office || ':' || role as candidates
                from tasks_task where state = 'OPEN')
            select 'engine' as only_in, * from (select * from engine except select * from listed) missing
            union all
            select 'work list', * from (select * from listed except select * from engine) left_over
            order by id""";

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(differences(SpringExtension.getApplicationContext(context).getBean(JdbcClient.class)))
                .as("work list against the engine")
                .isEmpty();
    }

    public static List<Map<String, Object>> differences(JdbcClient database) {
        return database.sql(DIFFERENCES)
                .param("zone", TimeZone.getDefault().getID())
                .query()
                .listOfRows();
    }
}
