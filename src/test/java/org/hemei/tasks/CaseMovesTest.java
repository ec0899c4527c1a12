package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a module does to the open tasks of its case as a whole; engine and work list are compared after each test. */
@DemoCityTest
class CaseMovesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Worklist worklist;

    @Autowired
    HistoryService history;

    @Autowired
    PlatformTransactionManager transactions;

    CaseDriver held;

    @BeforeEach
    void aCaseThatItsMediatorHolds() {
        held = CaseDriver.register(application, CaseDriver.leak()).upTo("recordFacts");
    }

    private OpenTask task() {
        return held.task("recordFacts").task();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    @Test
    void whatOnePersonHoldsGoesToAnother() {
        int revision = task().revision();
        inTransaction(() -> worklist.handOver(held.caseNo(), CaseDriver.MEDIATOR, CaseDriver.RECEPTION));
        assertThat(task().assignee()).isEqualTo(CaseDriver.RECEPTION);
        assertThat(task().revision()).isGreaterThan(revision);
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task().id())
                        .property("assignee")
                        .list())
                .extracting(UserOperationLogEntry::getUserId)
                .contains("system");
    }

    @Test
    void whatOthersHoldOrNobodyStaysWhereItIs() {
        inTransaction(() -> worklist.handOver(held.caseNo(), CaseDriver.RECEPTION, "street"));
        assertThat(task().assignee()).isEqualTo(CaseDriver.MEDIATOR);
        CaseDriver open = CaseDriver.register(application, CaseDriver.leak());
        inTransaction(() -> worklist.handOver(open.caseNo(), CaseDriver.MEDIATOR, CaseDriver.RECEPTION));
        assertThat(open.task("decideAdmissibility").task().assignee()).isNull();
    }

    @Test
    void whatWasDueThenIsDueNow() {
        Instant due = Objects.requireNonNull(task().due());
        int revision = task().revision();
        Instant later = due.plus(15, ChronoUnit.DAYS);
        inTransaction(() -> worklist.reschedule(held.caseNo(), Set.of(task().taskKey()), due, later));
        assertThat(task().due()).isEqualTo(later);
        assertThat(task().revision()).isEqualTo(revision);
        inTransaction(() -> worklist.reschedule(held.caseNo(), Set.of(task().taskKey()), due, due.plusSeconds(1)));
        assertThat(task().due()).isEqualTo(later);
    }

    @Test
    void aCaseIsMovedOnlyWithinWhatMovesIt() {
        assertThatThrownBy(() -> worklist.handOver(held.caseNo(), CaseDriver.MEDIATOR, CaseDriver.RECEPTION))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> worklist.reschedule(held.caseNo(), Set.of(), Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
