package org.hemei.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where a role of its own owns the tables ({@code spring.flyway.user}), it makes those of the engine too; the engine
 * itself then runs as a role that may neither create nor alter anything.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.flyway.user")
class OwnedEngineTables {

    /** Any number that nothing else in this database locks; Flyway's own lock is given up by then. */
    private static final long ONE_NODE_AT_A_TIME = 7_240_017;

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin tablesOfTheOwner(Flyway flyway) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                bringUpToDate(flyway.getConfiguration().getDataSource(), engine.getHistory());
                engine.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
            }
        };
    }

    /** Two nodes may start on an empty database at the same moment: the second one finds everything made. */
    private static void bringUpToDate(DataSource owner, String history) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + ONE_NODE_AT_A_TIME + ")");
            makeTables(owner, history);
        } catch (SQLException e) {
            throw new IllegalStateException("The owner of the database cannot make the engine's tables", e);
        }
    }

    /** The engine makes them as it is built; this one has no jobs, no models and ends at once. */
    private static void makeTables(DataSource owner, String history) {
        ProcessEngineConfigurationImpl maker = new StandaloneProcessEngineConfiguration();
        maker.setProcessEngineName("tables");
        maker.setDataSource(owner);
        maker.setDatabaseType("postgres");
        maker.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
        maker.setHistory(history);
        maker.setJobExecutorActivate(false);
        maker.setHistoryCleanupEnabled(false);
        maker.setMetricsEnabled(false);
        maker.setTaskMetricsEnabled(false);
        ProcessEngine engine = maker.buildProcessEngine();
        engine.close();
    }
}
