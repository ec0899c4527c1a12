package org.hemei.mediation.process;

import org.hemei.tasks.TaskKey;

/** Names that the models and the code share. */
final class MediationElements {

    static final String CASE = "mediation-case";
    static final String AT_TIER = "mediation-at-tier";
    static final String PERFORMANCE = "mediation-performance";
    static final String CLOSING = "mediation-closing";
    static final String DEADLINE = "mediation-deadline";
    static final String ALERT = "mediation-alert";
    static final String WITHDRAWN = "mediation.withdrawn";
    static final String TRANSFERRED = "mediation.transferred";
    static final String DEADLINE_MET = "mediation.deadlineMet";

    private MediationElements() {}

    static TaskKey task(String process, String element) {
        return new TaskKey("mediation", process, element);
    }
}
