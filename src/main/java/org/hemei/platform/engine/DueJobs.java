package org.hemei.platform.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine still has to do, by the time it is to be done.
 *
 * <p>Read from the engine's table, because its queries know neither locks nor jobs without a due date. The engine's
 * clearing of history is left out: it is no business of the city, and runs some dozen times a night.
 */
@Component
@Profile("demo")
class DueJobs {

    private static final String WAITING =
            " job.retries_ > 0 and job.suspension_state_ = 1 and job.handler_type_ <> 'history-cleanup' ";

    private static final String FIRST =
            """
            select id_, at from (
                select job.id_, job.create_time_, greatest(coalesce(job.duedate_, job.create_time_),
                    case when job.lock_owner_ is not null then job.lock_exp_time_ end) as at
                from act_ru_job job where"""
                    + WAITING
                    + """
            ) waiting where at <= :until order by at, create_time_, id_ limit :most""";

    private static final String TIMERS =
            """
            select process.id_, process.key_, process.resource_name_, definition.act_id_, execution.business_key_,
                job.duedate_
            from act_ru_job job
            join act_re_procdef process on process.id_ = job.process_def_id_
            join act_ru_jobdef definition on definition.id_ = job.job_def_id_
            left join act_ru_execution execution on execution.id_ = job.process_instance_id_
            where job.duedate_ is not null and"""
                    + WAITING
                    + "order by job.duedate_, job.id_ limit :most";

    private final JdbcClient database;

    DueJobs(JdbcClient database) {
        this.database = database;
    }

    /** @param at when it is due; without a due date, when it came about; while somebody holds it, when that ends */
    record Job(String id, Instant at) {}

    /**
     * @param key of the process
     * @param resource path of the model from which the process was deployed
     */
    record Timer(
            String definition, String key, String resource, String element, @Nullable String caseNo, Instant due) {}

    /** The first job that is due until then, but none of these. */
    Optional<Job> first(Instant until, Set<String> except) {
        return database
                .sql(FIRST)
                .param("until", Timestamp.from(until))
                .param("most", except.size() + 1)
                .query((row, number) -> new Job(row.getString("id_"), instant(row, "at")))
                .list()
                .stream()
                .filter(job -> !except.contains(job.id()))
                .findFirst();
    }

    /** Whether a job executor has jobs in hand at this time. */
    boolean areRunning(Instant now) {
        return database.sql(
                        "select exists (select 1 from act_ru_job where lock_owner_ is not null and lock_exp_time_ > ?)")
                .param(Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    List<Timer> timers(int most) {
        return database.sql(TIMERS)
                .param("most", most)
                .query((row, number) -> new Timer(
                        row.getString("id_"),
                        row.getString("key_"),
                        row.getString("resource_name_"),
                        row.getString("act_id_"),
                        row.getString("business_key_"),
                        instant(row, "duedate_")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
