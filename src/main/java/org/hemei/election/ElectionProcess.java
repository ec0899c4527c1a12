package org.hemei.election;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What elections tell the process engine. */
public interface ElectionProcess {

    /** Starts an election that has been opened; the last two where there is an old committee, or a report is awaited. */
    void start(Start start);

    /**
     * @param groupDue until when the group is to be formed
     * @param reportDue until when the old committee is to report, null for a first election
     * @param termEndsOn last day of the old committee's term, null for a first election
     * @param handoverDue until when it is to hand over, null for a first election
     */
    record Start(
            String electionNo,
            String street,
            Kind kind,
            LocalDate groupDue,
            @Nullable LocalDate reportDue,
            @Nullable LocalDate termEndsOn,
            @Nullable LocalDate handoverDue) {}

    /** Ends whatever is being done. */
    void cancelled(String electionNo);

    /** Opens the re-election of a compound's committee when the time has come. */
    void followTerm(String compound, LocalDate termEndsOn, Instant alertAt);
}
