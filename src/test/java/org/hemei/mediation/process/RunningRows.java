package org.hemei.mediation.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine still keeps of a case as running, in whichever of its tables. */
final class RunningRows {

    private RunningRows() {}

    /** The places where it is found, by table and by the column that points to an instance or a task. */
    static List<String> of(ProcessEngine engine, JdbcClient database, String caseNo) {
        List<String> ids = idsOf(engine, caseNo);
        return database
                .sql(
                        """
                        select table_name || ' where ' || column_name from information_schema.columns
                        where table_name like 'act_ru_%'
                            and column_name in ('proc_inst_id_', 'process_instance_id_', 'task_id_')""")
                .query(String.class)
                .list()
                .stream()
                .filter(place -> database.sql("select count(*) from " + place + " in (:ids)")
                                .param("ids", ids)
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    private static List<String> idsOf(ProcessEngine engine, String caseNo) {
        List<String> ids = new ArrayList<>();
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .forEach(instance -> ids.add(instance.getId()));
        engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .forEach(task -> ids.add(task.getId()));
        return ids;
    }
}
