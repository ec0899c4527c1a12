package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.Transfers.Transfer;
import org.hemei.offices.Offices;
import org.hemei.tasks.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * In which model a step is, whose it is and by when, as the file of its case has it.
 *
 * @param decideBy by when the case is accepted or not
 * @param concludeBy the last day of the month of this tier
 */
record ExpectedTasks(DisputeFile file, Offices offices, LocalDate decideBy, LocalDate concludeBy) {

    private static final Set<String> BEFORE_ACCEPTANCE =
            Set.of("decideAdmissibility", "settleCompetence", "recordConsent");
    private static final Set<String> WITHOUT_DAY = Set.of("archiveCase", "superviseDeadline");
    private static final Set<String> OF_NOBODY = Set.of(
            "decideAdmissibility",
            "settleCompetence",
            "recordConsent",
            "giveRightsNotice",
            "appointMediator",
            "superviseDeadline",
            "archiveCase");
    private static final Map<String, Set<String>> OF_AFTERCARE = Map.of(
            "applyConfirmation", Set.of("mediation.judicialConfirmation"),
            "checkPerformance", Set.of("mediation.performance", "mediation.urging"),
            "revisit", Set.of("mediation.revisit"));

    void isRight(Task task, List<String> candidates) {
        String step = step(task);
        assertThat(task.getProcessDefinitionId()).startsWith(process(step) + ":");
        assertThat(task.getDueDate()).isEqualTo(due(step) == null ? null : MediationVariables.endOf(due(step)));
        assertThat(task.getAssignee() == null).as(step).isEqualTo(isNobodys(step));
        assertThat(task.getCamundaFormRef()).isNotNull();
        assertThat(candidates).containsExactly("office:" + group(step));
    }

    void isShownRight(OpenTask shown, Task task) {
        assertThat(shown.taskKey()).isEqualTo(task.getTaskDefinitionKey());
        assertThat(shown.office() + ":" + shown.role()).isEqualTo(group(step(task)));
        assertThat(shown.assignee()).isEqualTo(task.getAssignee());
        assertThat(shown.due())
                .isEqualTo(task.getDueDate() == null ? null : task.getDueDate().toInstant());
        assertThat(shown.state()).isEqualTo(OpenTask.State.OPEN);
    }

    private static String step(Task task) {
        return task.getTaskDefinitionKey().replace("userTask_", "");
    }

    private static String process(String step) {
        return switch (step) {
            case "decideAdmissibility", "settleCompetence" -> MediationElements.CASE;
            case "archiveCase" -> MediationElements.CLOSING;
            case "applyConfirmation", "checkPerformance", "revisit" -> MediationElements.PERFORMANCE;
            case "superviseDeadline" -> MediationElements.DEADLINE;
            default -> MediationElements.AT_TIER;
        };
    }

    /** Where the month is over before anybody is appointed, the whole office asks the parties. */
    private boolean isNobodys(String step) {
        return OF_NOBODY.contains(step) || file.mediator() == null;
    }

    private String group(String step) {
        return switch (step) {
            case "settleCompetence" -> superior() + ":LEAD";
            case "superviseDeadline" -> file.office().code() + ":LEAD";
            default -> file.office().code() + ":MEDIATOR";
        };
    }

    private String superior() {
        Transfer last = file.transfers().get(file.transfers().size() - 1);
        return offices.common(List.of(last.fromOffice(), last.toOffice())).code();
    }

    private @Nullable LocalDate due(String step) {
        if (OF_AFTERCARE.containsKey(step)) {
            return file.deadlines().stream()
                    .filter(CaseDeadline::isRunning)
                    .filter(deadline -> OF_AFTERCARE.get(step).contains(deadline.rule()))
                    .map(CaseDeadline::due)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return WITHOUT_DAY.contains(step) ? null : BEFORE_ACCEPTANCE.contains(step) ? decideBy : concludeBy;
    }
}
