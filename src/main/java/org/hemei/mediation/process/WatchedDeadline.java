package org.hemei.mediation.process;

import java.util.Set;

/** Which tasks of the models are due with the deadline of a rule, and the variable that says when. */
enum WatchedDeadline {
    DECISION(
            MediationVariables.DECISION_DUE,
            Set.of("userTask_decideAdmissibility", "userTask_settleCompetence", "userTask_recordConsent")),
    CONCLUSION(
            MediationVariables.CONCLUDE_DUE,
            Set.of(
                    "userTask_giveRightsNotice",
                    "userTask_appointMediator",
                    "userTask_recordFacts",
                    "userTask_holdSession",
                    "userTask_askParties",
                    "userTask_recordAgreement")),
    CONFIRMATION(MediationVariables.CONFIRMATION_DUE, Set.of("userTask_applyConfirmation")),
    PERFORMANCE(MediationVariables.PERFORMANCE_DUE, Set.of("userTask_checkPerformance")),
    REVISIT(MediationVariables.REVISIT_DUE, Set.of("userTask_revisit")),
    /** Such as the court's limit for annulling a decision: it is watched over, and nobody's task is due with it. */
    NONE("", Set.of());

    private final String variable;
    private final Set<String> tasks;

    WatchedDeadline(String variable, Set<String> tasks) {
        this.variable = variable;
        this.tasks = tasks;
    }

    static WatchedDeadline of(String rule) {
        return switch (rule) {
            case "mediation.acceptance" -> DECISION;
            case "mediation.conclusion", "mediation.escalation", "mediation.extension" -> CONCLUSION;
            case "mediation.judicialConfirmation" -> CONFIRMATION;
            case "mediation.performance", "mediation.urging" -> PERFORMANCE;
            case "mediation.revisit" -> REVISIT;
            default -> NONE;
        };
    }

    String variable() {
        return variable;
    }

    Set<String> tasks() {
        return tasks;
    }
}
