package org.hemei.election.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The task that is due with the time limit of a rule, and the variable of the model that says when. */
enum RuledTask {
    FORM_GROUP("election.groupFormation", ElectionVariables.GROUP_DUE, "userTask_formGroup"),
    GIVE_NOTICE("election.firstAssembly", ElectionVariables.NOTICE_DUE, "userTask_giveNotice"),
    PUBLISH_RESULT("election.resultPublication", ElectionVariables.PUBLISH_DUE, "userTask_publishResult"),
    ELECT_CHAIR("election.committeeMeeting", ElectionVariables.CHAIR_DUE, "userTask_electChair"),
    FILE_COMMITTEE("election.filing", ElectionVariables.FILING_DUE, "userTask_fileCommittee"),
    RECORD_FILING("election.filingDecision", ElectionVariables.FILING_ANSWER_DUE, "userTask_recordFiling"),
    RECEIVE_HANDOVER("election.committeeHandover", ElectionVariables.HANDOVER_DUE, "userTask_receiveHandover");

    private final String rule;
    private final String variable;
    private final String task;

    RuledTask(String rule, String variable, String task) {
        this.rule = rule;
        this.variable = variable;
        this.task = task;
    }

    static Optional<RuledTask> of(String rule) {
        return Arrays.stream(values()).filter(one -> one.rule.equals(rule)).findFirst();
    }

    String variable() {
        return variable;
    }

    Set<String> tasks() {
        return Set.of(task);
    }
}
