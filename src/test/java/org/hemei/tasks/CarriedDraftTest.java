package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.hemei.offices.Actor;
import org.hemei.offices.Staffing;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody has typed is not lost when the process takes the task from them and asks for it again. */
@DemoCityTest
class CarriedDraftTest {

    private static final String STEP = "decideAdmissibility";

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskDesk desk;

    @Autowired
    Staffing staffing;

    @Autowired
    RuntimeService runtime;

    CaseDriver received;
    Actor author;

    @BeforeEach
    void receive() {
        received = CaseDriver.register(application, CaseDriver.leak());
        author = staffing.actor(CaseDriver.RECEPTION).orElseThrow();
    }

    private String task() {
        return received.task(STEP).task().id();
    }

    private void type(String note) {
        desk.saveDraft(task(), Map.of("note", note), author);
    }

    private Optional<Object> offered(Actor reader) {
        return desk.open(task(), reader).draft().map(draft -> draft.data().get("note"));
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(received.caseNo())
                .processDefinitionKey("mediation-case")
                .singleResult()
                .getId();
    }

    private void askAgain() {
        String cancelled = task();
        runtime.createProcessInstanceModification(instance())
                .cancelAllForActivity("userTask_" + STEP)
                .startBeforeActivity("userTask_" + STEP)
                .execute();
        assertThat(task()).isNotEqualTo(cancelled);
    }

    @Test
    void aDraftOfACancelledTaskIsOfferedToItsAuthorWhenTheStepComesBack() {
        type("先存一半");
        askAgain();
        assertThat(offered(author)).contains("先存一半");
        assertThat(offered(staffing.actor(CaseDriver.MEDIATOR).orElseThrow())).isEmpty();
        askAgain();
        assertThat(offered(author)).contains("先存一半");
    }

    @Test
    void theTasksOwnDraftAndTheNewestComeFirst() {
        type("第一次");
        askAgain();
        type("第二次");
        assertThat(offered(author)).contains("第二次");
        askAgain();
        assertThat(offered(author)).contains("第二次");
    }

    @Test
    void anotherCaseIsNotOfferedIt() {
        type("先存一半");
        askAgain();
        received = CaseDriver.register(application, CaseDriver.leak());
        assertThat(offered(author)).isEmpty();
    }

    @Test
    void whatWasSubmittedIsNotOfferedAgain() {
        type("先存一半");
        askAgain();
        received.complete(STEP);
        runtime.createProcessInstanceModification(instance())
                .startBeforeActivity("userTask_" + STEP)
                .execute();
        assertThat(offered(author)).isEmpty();
    }
}
