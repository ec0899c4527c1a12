package org.hemei.mediation;

import java.time.LocalDate;
import org.hemei.offices.Office;

/** What mediation tells the process engine. */
public interface CaseProcess {

    /** Starts the chain; the first decision is asked of this office by the end of that day. */
    void start(String caseNo, Office office, LocalDate decisionDue);

    /** Ends whatever is being done, since a party has withdrawn. */
    void withdrawn(String caseNo);
}
