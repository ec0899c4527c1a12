package org.hemei.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.util.ClassUtils;

/** How the engine is set up, since most of its defaults are for another kind of application. */
@DemoCityTest
class EngineSetupTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CamundaBpmProperties properties;

    @Autowired
    ConfigurableListableBeanFactory beans;

    private ProcessEngineConfigurationImpl setup;

    @BeforeEach
    void lookUp() {
        setup = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void ourServicesDecideWhoMayDoWhatAndNotTheEngine() {
        assertThat(setup.isAuthorizationEnabled()).isFalse();
        assertThat(setup.isAuthorizationEnabledForCustomCode()).isFalse();
    }

    @Test
    void historyIsFullAndMetricsAreOff() {
        assertThat(setup.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
        assertThat(setup.isMetricsEnabled()).isFalse();
        assertThat(setup.isDbMetricsReporterActivate()).isFalse();
        assertThat(setup.isTaskMetricsEnabled()).isFalse();
    }

    @Test
    void objectsOfUnknownTypesAreNotRead() {
        assertThat(setup.isDeserializationTypeValidationEnabled()).isTrue();
    }

    @Test
    void historyIsCleanedUpAtNightInTwoStrands() {
        assertThat(setup.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(setup.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(setup.getHistoryCleanupDegreeOfParallelism()).isEqualTo(2);
        assertThat(setup.getBatchWindowManager().isBatchWindowConfigured(setup)).isTrue();
    }

    @Test
    void aProcessThatDoesNotSayHowLongItsHistoryIsKeptIsNotDeployed() {
        String forgotten =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="https://hemei.org">
                  <process id="forgotten" isExecutable="true"><startEvent id="startEvent_forgotten"/></process>
                </definitions>""";

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("forgotten.bpmn", forgotten)
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("TTL");
    }

    @Test
    void jobsAreLookedForOftenEnoughAndConflictsResolveQuickly() {
        JobExecutor executor = JobConfiguration.jobExecutor(new SyncTaskExecutor(), properties);

        assertThat(executor.getBackoffTimeInMillis()).isEqualTo(25);
        assertThat(executor.getMaxWait()).isEqualTo(10_000);
    }

    @Test
    void modelsDecisionsAndFormsAreOneDeployment() {
        ProcessDefinition process = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("mediation-case")
                .latestVersion()
                .singleResult();
        List<String> together = engine.getRepositoryService().getDeploymentResourceNames(process.getDeploymentId());

        assertThat(together)
                .anyMatch(name -> name.endsWith("mediation-at-tier.bpmn"))
                .anyMatch(name -> name.endsWith("mediation-closing.bpmn"))
                .anyMatch(name -> name.endsWith("mediation-admissibility.dmn"))
                .anyMatch(name -> name.endsWith("record-agreement.form"))
                .anyMatch(name -> name.endsWith("archive-case.form"));
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isOne();
    }

    @Test
    void theEngineWaitsUntilFlywayHasBuiltTheTables() {
        assertThat(beans.getBeanDefinition("hardening").getDependsOn()).contains("flywayInitializer");
        assertThat(setup.getProcessEnginePlugins()).isNotEmpty();
    }

    @Test
    @SuppressWarnings("deprecation") // it goes on being false until it is gone
    void nothingIsReportedToTheMakerOfTheEngine() {
        assertThat(engine.getManagementService().isTelemetryEnabled()).isNotEqualTo(true);
    }

    @Test
    void springIsNotToldEveryEngineEvent() {
        assertThat(properties.getEventing().isExecution()).isFalse();
        assertThat(properties.getEventing().isHistory()).isFalse();
        assertThat(properties.getEventing().isTask()).isFalse();
        assertThat(properties.getEventing().isSkippable()).isFalse();
    }

    @Test
    void aQueryCannotCarryAnExpression() {
        assertThat(setup.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(setup.isEnableExpressionsInStoredQueries()).isFalse();
        var query = engine.getTaskService()
                .createTaskQuery()
                .taskAssigneeExpression("${''.getClass().forName('java.lang.System').getProperty('user.home')}");

        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
    }

    /** The engine's own check of expressions can be got round there, and nobody mends this release any more. */
    @Test
    void theEnginesOwnInterfacesAreNotPartOfTheApplication() {
        ClassLoader classes = getClass().getClassLoader();

        assertThat(ClassUtils.isPresent("org.camunda.bpm.engine.rest.TaskRestService", classes))
                .isFalse();
        assertThat(ClassUtils.isPresent("org.camunda.bpm.webapp.CamundaWebappResource", classes))
                .isFalse();
        assertThat(ClassUtils.isPresent("org.camunda.bpm.cockpit.Cockpit", classes))
                .isFalse();
        assertThat(ClassUtils.isPresent("spinjar.com.jayway.jsonpath.JsonPath", classes))
                .isFalse();
    }
}
