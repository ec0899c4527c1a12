package org.hemei.election.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/** The few facts that the models read, as primitives; everything else is in the election. */
final class ElectionVariables {

    static final String ELECTION_NO = "electionNo";
    static final String OFFICE_CODE = "officeCode";
    static final String KIND = "kind";
    static final String GROUP_DUE = "groupDue";
    static final String REPORT_DUE = "reportDue";
    static final String ORDER_DUE = "orderDue";
    static final String TRIGGERED = "triggered";
    static final String REPORTED = "reported";
    static final String CONVENED = "convened";
    static final String NOTICE_DUE = "noticeDue";
    static final String ROLL_CHECK_DUE = "rollCheckDue";
    static final String ROLL_STANDS = "rollStands";
    static final String ENOUGH_CANDIDATES = "enoughCandidates";
    static final String CANDIDATES_CHECK_DUE = "candidatesCheckDue";
    static final String CANDIDATES_STAND = "candidatesStand";
    static final String VOTING_CHECK_DUE = "votingCheckDue";
    static final String EXTENDED = "extended";
    static final String COMMITTEE_ELECTED = "committeeElected";
    static final String VOTE_AGAIN = "voteAgain";
    static final String PUBLISH_DUE = "publishDue";
    static final String CHAIR_DUE = "chairDue";
    static final String FILING_DUE = "filingDue";
    static final String FILING_ANSWER_DUE = "filingAnswerDue";
    static final String FILED = "filed";
    static final String TERM_ENDS_AT = "termEndsAt";
    static final String HANDOVER_DUE = "handoverDue";
    static final String HANDOVER_OVERDUE_AT = "handoverOverdueAt";
    static final String FIRST_STEP = "firstStep";
    static final String OLD_COMMITTEE = "oldCommittee";
    static final String HANDOVER_BEGUN = "handoverBegun";
    static final String SEATS_TAKEN = "seatsTaken";
    static final String CHAIR_NEEDED = "chairNeeded";
    static final String NEW_SEALS = "newSeals";
    static final String DECISION_NEEDED = "decisionNeeded";
    static final String RESIGNATION_ACCEPTED = "resignationAccepted";
    static final String WAY = "way";
    static final String ALTERNATE_ACCEPTED = "alternateAccepted";
    static final String PROPOSAL_ACCEPTED = "proposalAccepted";
    static final String DEFENCE_DUE = "defenceDue";
    static final String REMOVAL_RESULT = "removalResult";
    static final String COMPOUND = "compound";
    static final String TERM_ENDS_ON = "termEndsOn";
    static final String ALERT_AT = "alertAt";

    private ElectionVariables() {}

    static String electionNo(DelegateExecution execution) {
        return (String) execution.getVariable(ELECTION_NO);
    }

    static String compound(DelegateExecution execution) {
        return (String) execution.getVariable(COMPOUND);
    }

    static String termEndsOn(DelegateExecution execution) {
        return (String) execution.getVariable(TERM_ENDS_ON);
    }

    /**
     * The old committee hands over from now on, although its term has not ended.
     *
     * @param by until when; null where it does not, and nothing changes
     */
    static Map<String, Object> handoverBegun(@Nullable LocalDate by) {
        return by == null
                ? Map.of()
                : Map.of(
                        HANDOVER_DUE,
                        endOf(by),
                        HANDOVER_OVERDUE_AT,
                        Objects.requireNonNull(afterEndOf(by)),
                        HANDOVER_BEGUN,
                        true);
    }

    static Date endOf(LocalDate day) {
        return Date.from(CityTime.endOf(day));
    }

    /** When the day is over and the next one begins; null where there is no such day. */
    static @Nullable Date afterEndOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : Date.from(day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant());
    }
}
