package org.hemei.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What elections tell the process engine. */
public interface ElectionProcess {

    /** Starts an election that has been opened. */
    void start(Start start);

    /**
     * @param firstStep what comes before the group is formed
     * @param groupDue until when the group is to be formed
     * @param reportDue until when the old committee is to report, null where no report is awaited
     * @param termEndsOn last day of the old committee's term, null where no committee goes
     * @param handoverDue until when it is to hand over, null likewise
     */
    record Start(
            String electionNo,
            String street,
            Kind kind,
            FirstStep firstStep,
            LocalDate groupDue,
            @Nullable LocalDate reportDue,
            @Nullable LocalDate termEndsOn,
            @Nullable LocalDate handoverDue) {}

    /** Whether something has to be there before a group is formed. */
    enum FirstStep {
        TRIGGER,
        REPORT,
        GROUP
    }

    /** Which tasks are due with the time limit of a rule. */
    Set<String> tasksOf(String rule);

    /** The time limit of a rule ends on another day: so does what is still to be set going by it. */
    void reschedule(String electionNo, String rule, LocalDate to);

    /** Ends whatever is being done. */
    void cancelled(String electionNo);

    /** Opens the re-election of a compound's committee when the time has come. */
    void followTerm(String compound, LocalDate termEndsOn, Instant alertAt);
}
