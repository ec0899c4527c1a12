package org.hemei.models;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.models.ModelFiles.everyElement;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hemei.models.ModelFiles.DecisionModel;
import org.hemei.models.ModelFiles.FormModel;
import org.hemei.models.ModelFiles.ProcessModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** Whatever a process points to exists, carries the verb of the element, and is deployed together with it. */
class ModelReferencesTest {

    private final Findings findings = new Findings();

    @Test
    void aUserTaskAndItsFormShareOneVerb() {
        var forms = ModelFiles.forms().stream().map(FormModel::id).collect(toSet());
        everyElement(UserTask.class, (model, task) -> {
            var form = verbOf(task).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            findings.require(form.equals(task.getCamundaFormRef()), model.at(task.getId() + " does not show " + form));
            findings.require(forms.contains(form), model.at(task.getId() + " has no form file " + form));
            requireDeployedTogether(task.getCamundaFormRefBinding(), model.at(task.getId()));
        });
        findings.none();
    }

    @Test
    void everyFormBelongsToAUserTask() {
        var shown = new HashSet<String>();
        everyElement(UserTask.class, (model, task) -> shown.add(model.module() + "/" + task.getCamundaFormRef()));
        assertThat(ModelFiles.forms())
                .extracting(form -> form.module() + "/" + form.id())
                .allMatch(shown::contains);
    }

    @Test
    void everyDecisionThatIsAskedExists() {
        var decisions = ModelFiles.decisions().stream().map(DecisionModel::id).collect(toSet());
        everyElement(BusinessRuleTask.class, (model, task) -> {
            findings.require(
                    decisions.contains(task.getCamundaDecisionRef()), model.at(task.getId() + " asks nothing known"));
            requireDeployedTogether(task.getCamundaDecisionRefBinding(), model.at(task.getId()));
        });
        findings.none();
    }

    @Test
    void everyCalledProcessExists() {
        var processes = ModelFiles.processes().stream().map(ProcessModel::id).collect(toSet());
        everyElement(CallActivity.class, (model, call) -> {
            findings.require(
                    processes.contains(call.getCalledElement()), model.at(call.getId() + " calls nothing known"));
            requireDeployedTogether(call.getCamundaCalledElementBinding(), model.at(call.getId()));
        });
        findings.none();
    }

    @Test
    void everyServiceTaskIsDoneByTheDelegateOfItsVerb() {
        everyElement(
                ServiceTask.class,
                (model, task) -> findings.require(
                        ("${" + verbOf(task) + "Delegate}").equals(task.getCamundaDelegateExpression()),
                        model.at(task.getId() + " is done by " + task.getCamundaDelegateExpression())));
        findings.none();
    }

    @Test
    void everyDelegateIsABeanAndEveryBeanServesAModel() {
        assertThat(delegateBeans()).containsExactlyInAnyOrderElementsOf(delegatesOfModels());
    }

    private void requireDeployedTogether(@Nullable String binding, String where) {
        findings.require("deployment".equals(binding), where + " is bound to " + binding);
    }

    private static String verbOf(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static Set<String> delegatesOfModels() {
        return ModelFiles.processes().stream()
                .flatMap(ProcessModel::xml)
                .map(element -> element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "delegateExpression"))
                .filter(expression -> expression != null)
                .map(expression -> expression.replaceAll("^\\$\\{(\\w+)}$", "$1"))
                .collect(toSet());
    }

    /** The names Spring gives to the delegates in the modules' process packages. */
    private static Set<String> delegateBeans() {
        var component = new AnnotationTypeFilter(Component.class);
        var delegate = new AssignableTypeFilter(JavaDelegate.class);
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((type, types) -> component.match(type, types) && delegate.match(type, types));
        return scanner.findCandidateComponents("org.hemei").stream()
                .filter(bean -> bean.getBeanClassName().matches("org\\.hemei(\\.\\w+)+\\.process\\.\\w+"))
                .map(ModelReferencesTest::beanName)
                .collect(toSet());
    }

    private static String beanName(BeanDefinition bean) {
        return AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, new SimpleBeanDefinitionRegistry());
    }
}
