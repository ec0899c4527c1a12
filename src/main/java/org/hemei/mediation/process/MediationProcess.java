package org.hemei.mediation.process;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hemei.mediation.CaseProcess;
import org.hemei.offices.Office;
import org.springframework.stereotype.Component;

@Component
class MediationProcess implements CaseProcess {

    private final RuntimeService runtime;

    MediationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String caseNo, Office office, LocalDate decisionDue) {
        runtime.startProcessInstanceByKey(
                MediationElements.CASE,
                caseNo,
                Map.of(
                        MediationVariables.CASE_NO, caseNo,
                        MediationVariables.OFFICE_CODE, office.code(),
                        MediationVariables.DECISION_DUE, MediationVariables.endOf(decisionDue)));
    }

    @Override
    public void withdrawn(String caseNo) {
        runtime.createMessageCorrelation(MediationElements.WITHDRAWN)
                .processInstanceBusinessKey(caseNo)
                .correlateWithResult();
    }
}
