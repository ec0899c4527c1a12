package org.hemei.platform.engine;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Hardens the engine, and by its dependency makes the engine wait until Flyway has built the tables it writes to. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin hardening(Clock clock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                ClockUtil.offset(clock.millis() - System.currentTimeMillis());
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setDeserializationTypeValidationEnabled(true);
                // Apart from the other metrics, and on by default: a row for every assignment of a task.
                engine.setTaskMetricsEnabled(false);
                engine.setHistoryCleanupBatchWindowStartTime("01:00");
                engine.setHistoryCleanupBatchWindowEndTime("05:00");
                engine.setHistoryCleanupDegreeOfParallelism(2);
            }
        };
    }

    @Bean
    @Profile("demo")
    ProcessEnginePlugin acquisitionWaitsAtTheGate(AcquisitionGate gate) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCustomPostCommandInterceptorsTxRequired(List.of(gate.interceptor()));
            }
        };
    }
}
