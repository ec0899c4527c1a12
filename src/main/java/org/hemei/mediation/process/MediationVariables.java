package org.hemei.mediation.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hemei.mediation.Route;
import org.hemei.platform.CityTime;

/** The few facts that the models read, as primitives; everything else is in the case. */
final class MediationVariables {

    static final String CASE_NO = "caseNo";
    static final String OFFICE_CODE = "officeCode";
    static final String DECISION_DUE = "decisionDue";
    static final String CONCLUDE_DUE = "concludeDue";
    static final String GROUND = "ground";
    static final String REFERRED_BY_BODY = "referredByBody";
    static final String ADMISSIBILITY_ROUTE = "admissibilityRoute";
    static final String ADMITTED = "admitted";
    static final String CONSENTED = "consented";
    static final String MEDIATOR = "mediator";
    static final String SESSION_RESULT = "sessionResult";

    private MediationVariables() {}

    static String caseNo(DelegateExecution execution) {
        return (String) execution.getVariable(CASE_NO);
    }

    static Route route(DelegateExecution execution) {
        return Route.valueOf((String) execution.getVariable(ADMISSIBILITY_ROUTE));
    }

    static Date endOf(LocalDate day) {
        return Date.from(CityTime.endOf(day));
    }
}
