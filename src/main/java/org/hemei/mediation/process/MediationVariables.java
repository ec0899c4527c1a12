package org.hemei.mediation.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hemei.mediation.Confirmation;
import org.hemei.mediation.Route;
import org.hemei.mediation.WayOut;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;

/** The few facts that the models read, as primitives; everything else is in the case. */
final class MediationVariables {

    static final String CASE_NO = "caseNo";
    static final String OFFICE_CODE = "officeCode";
    static final String SUPERIOR_CODE = "superiorCode";
    static final String COMPETENCE_DISPUTED = "competenceDisputed";
    static final String DECISION_DUE = "decisionDue";
    static final String CONCLUDE_DUE = "concludeDue";
    static final String EXTENT = "extent";
    static final String SEVERAL_DEPARTMENTS = "severalDepartments";
    static final String LARGE_GROUP = "largeGroup";
    static final String CATEGORY = "category";
    static final String ELECTION_TIER = "electionTier";
    static final String COMMITTEE_AGAINST_FIRM = "committeeAgainstFirm";
    static final String COMPLEX = "complex";
    static final String ENTRY_TIER = "entryTier";
    static final String GROUND = "ground";
    static final String REFERRED_BY_BODY = "referredByBody";
    static final String ADMISSIBILITY_ROUTE = "admissibilityRoute";
    static final String ADMITTED = "admitted";
    static final String CONSENT_GIVEN = "consentGiven";
    static final String CONSENTED = "consented";
    static final String NEXT_STEP = "nextStep";
    static final String MEDIATOR = "mediator";
    static final String CLOCK_CHANGES = "clockChanges";
    static final String SESSION_RESULT = "sessionResult";
    static final String ROUND_RESULT = "roundResult";
    static final String AGREED = "agreed";
    static final String APPLICANT = "applicant";
    static final String RESPONDENT = "respondent";
    static final String EXTENDED = "extended";
    static final String LAST_TIER = "lastTier";
    static final String TIER_RESULT = "tierResult";
    static final String FORM = "form";
    static final String BODY = "body";
    static final String ON_THE_SPOT = "onTheSpot";
    static final String REAL_RIGHTS = "realRights";
    static final String CONFIRMATION = "confirmation";
    static final String CONFIRMABLE = "confirmable";
    static final String CONFIRMATION_DUE = "confirmationDue";
    static final String PERFORMED_ALREADY = "performedAlready";
    static final String PERFORMANCE_DUE = "performanceDue";
    static final String PERFORMANCE = "performance";
    static final String REVISIT_DUE = "revisitDue";
    static final String ROUTE = "route";
    static final String UNDISPUTED_DEBT = "undisputedDebt";
    static final String SMALL_CLAIM = "smallClaim";
    static final String SMALL_CLAIM_AGREED = "smallClaimAgreed";
    static final String ARBITRATION_CLAUSE = "arbitrationClause";
    static final String WAYS_OUT_OWED = "waysOutOwed";
    static final String WAYS_OUT = "waysOut";
    static final String RULE = "rule";
    static final String REMIND_AT = "remindAt";
    static final String DUE_AT = "dueAt";
    static final String STREET_CODE = "streetCode";
    static final String POLICE_CODE = "policeCode";
    static final String POLICE_THERE = "policeThere";
    static final String ANSWER_DUE = "answerDue";

    private MediationVariables() {}

    static String caseNo(DelegateExecution execution) {
        return text(execution, CASE_NO);
    }

    static String rule(DelegateExecution execution) {
        return text(execution, RULE);
    }

    static Tier entryTier(DelegateExecution execution) {
        return Tier.valueOf(text(execution, ENTRY_TIER));
    }

    static Route route(DelegateExecution execution) {
        return Route.valueOf(text(execution, ADMISSIBILITY_ROUTE));
    }

    static Confirmation confirmation(DelegateExecution execution) {
        return Confirmation.valueOf(text(execution, CONFIRMATION));
    }

    /** A decision that hits several rules leaves its answers as {@code [ONE, ANOTHER]}. */
    static List<WayOut> waysOut(DelegateExecution execution) {
        return Arrays.stream(
                        text(execution, WAYS_OUT).replaceAll("[\\[\\] ]", "").split(","))
                .filter(name -> !name.isEmpty())
                .map(WayOut::valueOf)
                .toList();
    }

    private static String text(DelegateExecution execution, String name) {
        return (String) execution.getVariable(name);
    }

    static Date endOf(LocalDate day) {
        return Date.from(CityTime.endOf(day));
    }
}
