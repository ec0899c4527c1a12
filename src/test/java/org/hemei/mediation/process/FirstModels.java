package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hemei.mediation.DisputeFile;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models and forms of the first release, deployed with today's over them, as where it was in use. */
final class FirstModels {

    /** All that was known of a case in its processes then. */
    private static final Set<String> VARIABLES = Set.of(
            MediationVariables.CASE_NO,
            MediationVariables.OFFICE_CODE,
            MediationVariables.DECISION_DUE,
            MediationVariables.CONCLUDE_DUE,
            MediationVariables.GROUND,
            MediationVariables.REFERRED_BY_BODY,
            MediationVariables.ADMISSIBILITY_ROUTE,
            MediationVariables.ADMITTED,
            MediationVariables.CONSENTED,
            MediationVariables.MEDIATOR,
            MediationVariables.SESSION_RESULT,
            "tier");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Deployment first;
    private final Deployment today;

    private FirstModels(RepositoryService repository, RuntimeService runtime, Deployment first, Deployment today) {
        this.repository = repository;
        this.runtime = runtime;
        this.first = first;
        this.today = today;
    }

    static FirstModels deploy(ApplicationContext application) throws IOException {
        RepositoryService repository = application.getBean(RepositoryService.class);
        String before = latest(repository).getDeploymentId();
        DeploymentBuilder models = repository.createDeployment().name("first release");
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/models/first/*")) {
            models.addInputStream(file.getFilename(), file.getInputStream());
        }
        Deployment first = models.deploy();
        Deployment today = repository
                .createDeployment()
                .name("today's")
                .addDeploymentResources(before)
                .deploy();
        assertThat(latest(repository).getDeploymentId()).isEqualTo(today.getId());
        return new FirstModels(repository, application.getBean(RuntimeService.class), first, today);
    }

    private static ProcessDefinition latest(RepositoryService repository) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(MediationElements.CASE)
                .latestVersion()
                .singleResult();
    }

    /** Whatever still runs goes first, so that the work list hears of it. */
    void remove() {
        for (Deployment deployment : List.of(today, first)) {
            runtime.createProcessInstanceQuery()
                    .deploymentId(deployment.getId())
                    .rootProcessInstances()
                    .list()
                    .forEach(left -> runtime.deleteProcessInstance(left.getId(), "left by a test"));
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    String definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(first.getId())
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    /** The case that has just been registered is one that the first release has registered. */
    void takeOver(DisputeFile registered) {
        String caseNo = registered.caseNo();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .map(ProcessInstance::getId)
                .forEach(todays -> runtime.deleteProcessInstance(todays, "registered by the first release"));
        runtime.startProcessInstanceById(
                definition(MediationElements.CASE),
                caseNo,
                Map.of(
                        MediationVariables.CASE_NO,
                        caseNo,
                        MediationVariables.OFFICE_CODE,
                        registered.office().code(),
                        MediationVariables.DECISION_DUE,
                        MediationVariables.endOf(registered.deadlines().get(0).due())));
    }

    /** What today's steps added is taken away again: the first release knew nothing of it, and watched no deadlines. */
    void forgetWhatCameLater(String caseNo) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo, MediationElements.DEADLINE)
                .list()
                .forEach(watch -> runtime.deleteProcessInstance(watch.getId(), "not watched by the first release"));
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()) {
            Set<String> later = runtime.getVariables(instance.getId()).keySet();
            later.removeAll(VARIABLES);
            runtime.removeVariables(instance.getId(), later);
        }
    }
}
