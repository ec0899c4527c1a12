package org.hemei.mediation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hemei.offices.Office;
import org.hemei.platform.Conflict;
import org.jspecify.annotations.Nullable;

/** What mediation tells the process engine. */
public interface CaseProcess {

    /** Starts the chain of a case that has been registered. */
    void start(String caseNo, EntryFacts facts);

    /** Ends whatever is being done, since a party has withdrawn. */
    void withdrawn(String caseNo);

    /**
     * The case is asked of another office, or of a superior to say whose it is.
     *
     * @throws Conflict when the case runs by a model that knows no transfers
     */
    void transferred(String caseNo, Office office, @Nullable Office superior);

    /** Whether the case can be asked of another office now, as far as the model it runs by is concerned. */
    boolean isTransferable(String caseNo);

    /** Another mediator does what is open from now on. */
    void replaced(String caseNo, String mediator);

    /** Watches over a deadline: reminds the office, and tells its lead when it has passed. */
    void watch(String caseNo, String rule, String office, Instant remindAt, Instant dueAt);

    /** A deadline needs no more watching. */
    void stopWatching(String caseNo, String rule);

    /** What the engine does at one time it does at another; the open tasks are moved by the work list. */
    void reschedule(String caseNo, String rule, Instant from, Instant to);

    /** The tasks that are due when the deadline of this rule is. */
    Set<String> tasksOf(String rule);

    /** The office whose lead is told when the deadline of this rule passes. */
    Optional<String> watchedFor(String caseNo, String rule);

    /** Sets people in motion who may keep a dispute from becoming violent. */
    void alert(String caseNo, Office street, @Nullable Office police, Instant answerDue);
}
