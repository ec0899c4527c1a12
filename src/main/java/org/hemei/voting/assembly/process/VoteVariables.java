package org.hemei.voting.assembly.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hemei.platform.CityTime;

/** The few facts that the model reads, as primitives; everything else is in the vote. */
final class VoteVariables {

    static final String VOTE_NO = "voteNo";
    static final String OFFICE_CODE = "officeCode";
    static final String ROLL_CHECK_DUE = "rollCheckDue";
    static final String ROLL_STANDS = "rollStands";
    static final String WINDOW_CHECK_DUE = "windowCheckDue";
    static final String WINDOW_EXTENDED = "windowExtended";
    static final String QUORUM_REACHED = "quorumReached";
    static final String RECONVENED = "reconvened";
    static final String PUBLISH_DUE = "publishDue";
    static final String OBJECTABLE = "objectable";
    static final String OBJECTIONS_CHECK_DUE = "objectionsCheckDue";

    private VoteVariables() {}

    static String voteNo(DelegateExecution execution) {
        return (String) execution.getVariable(VOTE_NO);
    }

    static Date endOf(LocalDate day) {
        return Date.from(CityTime.endOf(day));
    }
}
