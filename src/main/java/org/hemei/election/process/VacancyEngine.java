package org.hemei.election.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hemei.election.VacancyProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class VacancyEngine implements VacancyProcess {

    private final RuntimeService runtime;

    VacancyEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String vacancyNo, String street, boolean decisionNeeded) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(ElectionVariables.ELECTION_NO, vacancyNo);
        facts.put(ElectionVariables.OFFICE_CODE, street);
        facts.put(ElectionVariables.DECISION_NEEDED, decisionNeeded);
        runtime.startProcessInstanceByKey(ElectionElements.VACANCY, vacancyNo, facts);
    }
}
