package org.hemei.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.Convening;
import org.springframework.stereotype.Component;

@Component
class AppointConvenerDelegate implements JavaDelegate {

    private final Convening convening;

    AppointConvenerDelegate(Convening convening) {
        this.convening = convening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        convening.appointConvener(ElectionVariables.electionNo(execution));
    }
}
