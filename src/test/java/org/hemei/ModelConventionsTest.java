package org.hemei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.models.ModelFiles.everyElement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.hemei.models.Findings;
import org.hemei.models.ModelFiles;
import org.hemei.models.ModelFiles.DecisionModel;
import org.hemei.models.ModelFiles.ProcessModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every process and decision keeps to, whoever draws it. */
class ModelConventionsTest {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+}");
    private static final Pattern ONE_VALUE = Pattern.compile("\\$\\{(!?\\w+|\\w+ [=!]= '\\w+')}");
    private static final Pattern ROLE_OF_AN_OFFICE = Pattern.compile("office:\\$\\{\\w+}:"
            + "(MEDIATOR|OFFICER|LEAD|SUPERVISOR|BUREAU|POLICE|COMMITTEE_MEMBER|FIRM_USER|AUDITOR|ADMIN)");
    private static final Set<String> PROGRAMS =
            Set.of("script", "scriptTask", "executionListener", "taskListener", "connector", "field");
    private static final List<String> PROGRAMMING_ATTRIBUTES =
            List.of("class", "expression", "type", "async", "asyncBefore", "asyncAfter", "formKey", "candidateUsers");

    private final List<ProcessModel> processes = ModelFiles.processes();
    private final List<DecisionModel> decisions = ModelFiles.decisions();
    private final Findings findings = new Findings();

    @Test
    void aFileIsNamedAfterTheOneModelInIt() {
        for (var model : processes) {
            assertThat(model.processes()).extracting(Process::getId).containsExactly(model.id());
        }
        for (var model : decisions) {
            assertThat(model.decisions()).extracting("id").containsExactly(model.id());
        }
    }

    @Test
    void everyModelRunsAndItsHistoryHasAnEnd() {
        everyElement(Process.class, (model, process) -> {
            findings.require(process.isExecutable(), model.at("is not executable"));
            requireTimeToLive(process.getCamundaHistoryTimeToLiveString(), model.id());
        });
        for (var model : decisions) {
            model.decisions().forEach(it -> requireTimeToLive(it.getCamundaHistoryTimeToLiveString(), model.id()));
        }
        findings.none();
    }

    @Test
    void anIdSaysWhatTheElementIsAndDoes() {
        everyElement(
                FlowElement.class,
                (model, element) -> findings.require(
                        element.getId().matches(kindOf(element) + "_[a-z][A-Za-z]*"),
                        model.at(element.getId() + " does not read as a " + kindOf(element))));
        findings.none();
    }

    @Test
    void peopleReadChineseNames() {
        everyElement(Process.class, (model, it) -> findings.requireChinese(it.getName(), model.at(it.getId())));
        everyElement(Activity.class, (model, it) -> findings.requireChinese(it.getName(), model.at(it.getId())));
        everyElement(Event.class, (model, it) -> findings.requireChinese(it.getName(), model.at(it.getId())));
        for (var model : decisions) {
            model.decisions().forEach(it -> findings.requireChinese(it.getName(), model.id()));
        }
        findings.none();
    }

    /** Of a gateway that waits, the events that follow are the answers, and every event has a name. */
    @Test
    void aGatewayAsksAndItsFlowsAnswer() {
        everyElement(Gateway.class, (model, gateway) -> {
            if (gateway.getOutgoing().size() > 1 && !(gateway instanceof ParallelGateway)) {
                var question = gateway.getName();
                findings.require(
                        question != null && question.endsWith("？"), model.at(gateway.getId() + " asks no question"));
                if (!(gateway instanceof EventBasedGateway)) {
                    gateway.getOutgoing()
                            .forEach(answer -> findings.requireChinese(answer.getName(), model.at(answer.getId())));
                }
            }
        });
        findings.none();
    }

    @Test
    void aGatewayTestsOneValueThatIsAlreadyComputed() {
        everyElement(ConditionExpression.class, (model, condition) -> {
            var test = condition.getTextContent().strip();
            findings.require(ONE_VALUE.matcher(test).matches(), model.at("tests more than one value: " + test));
        });
        everyElement(ExclusiveGateway.class, (model, gateway) -> {
            if (gateway.getOutgoing().size() > 1) {
                gateway.getOutgoing().stream()
                        .filter(flow -> !flow.equals(gateway.getDefault()))
                        .forEach(flow -> findings.require(
                                flow.getConditionExpression() != null, model.at(flow.getId() + " has no condition")));
            }
        });
        findings.none();
    }

    @Test
    void nothingIsProgrammedInsideAModel() {
        for (var model : processes) {
            model.xml().forEach(element -> {
                var where = model.at(String.valueOf(element.getAttribute("id")));
                findings.require(!PROGRAMS.contains(element.getLocalName()), where + " is a " + element.getLocalName());
                PROGRAMMING_ATTRIBUTES.forEach(
                        name -> findings.require(!element.hasAttribute(CAMUNDA, name), where + " has camunda:" + name));
            });
        }
        findings.none();
    }

    @Test
    void aTaskIsOfferedToOneRoleOfOneOffice() {
        everyElement(UserTask.class, (model, task) -> {
            var group = String.valueOf(task.getCamundaCandidateGroups());
            findings.require(
                    ROLE_OF_AN_OFFICE.matcher(group).matches(), model.at(task.getId() + " is offered to " + group));
            requireVariable(task.getCamundaAssignee(), model.at(task.getId() + " has the assignee"));
        });
        findings.none();
    }

    @Test
    void noTimeIsWrittenIntoAModel() {
        everyElement(UserTask.class, (model, task) -> {
            requireVariable(task.getCamundaDueDate(), model.at(task.getId() + " is due"));
            requireVariable(task.getCamundaFollowUpDate(), model.at(task.getId() + " follows up"));
        });
        everyElement(TimerEventDefinition.class, (model, timer) -> Stream.of(
                        timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(time -> time != null)
                .forEach(time -> requireVariable(time.getTextContent().strip(), model.at("has the timer"))));
        findings.none();
    }

    @Test
    void onlyARootProcessReactsToEventsOfTheWholeCase() {
        var called = new ArrayList<String>();
        everyElement(CallActivity.class, (model, call) -> called.add(call.getCalledElement()));
        everyElement(
                SubProcess.class,
                (model, sub) -> findings.require(
                        !sub.triggeredByEvent() || !called.contains(model.id()),
                        model.at(sub.getId() + " stands in a called process")));
        findings.none();
    }

    @Test
    void everyRuleOfADecisionSaysWhy() {
        for (var model : decisions) {
            for (var rule : model.model().getModelElementsByType(Rule.class)) {
                var why = rule.getDescription();
                findings.requireChinese(why == null ? null : why.getTextContent(), model.id() + " " + rule.getId());
                findings.require(rule.getId().matches("rule_[a-z][A-Za-z]*"), model.id() + " " + rule.getId());
            }
        }
        findings.none();
    }

    private void requireTimeToLive(@Nullable String period, String where) {
        findings.require(period != null && period.matches("P\\d+D"), where + " has the time to live " + period);
    }

    private void requireVariable(@Nullable String text, String where) {
        findings.require(text == null || VARIABLE.matcher(text).matches(), where + " " + text);
    }

    private static String kindOf(FlowElement element) {
        if (element instanceof SequenceFlow) {
            return "flow";
        }
        if (element instanceof Gateway) {
            return "gateway";
        }
        if (element instanceof SubProcess sub && sub.triggeredByEvent()) {
            return "eventSubProcess";
        }
        return element.getElementType().getTypeName();
    }
}
