package org.hemei.mediation.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.Answer;
import org.hemei.mediation.Means;
import org.hemei.mediation.Mediation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

@Component
class AskParties implements TaskHandler {

    private final Mediation mediation;
    private final MessageSource messages;

    AskParties(Mediation mediation, MessageSource messages) {
        this.mediation = mediation;
        this.messages = messages;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_askParties");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        boolean lastTier = mediation.isAtLastTier(task.caseNo());
        boolean extended = mediation.isExtended(task.caseNo());
        List<Map<String, String>> answers = Arrays.stream(Answer.values())
                .filter(answer -> answer != Answer.NEXT_TIER || !lastTier)
                .filter(answer -> answer != Answer.EXTEND || !extended)
                .map(answer -> Map.of("value", answer.name(), "label", label(answer)))
                .toList();
        return Map.of("answers", answers, "means", Means.IN_PERSON.name());
    }

    private String label(Answer answer) {
        return messages.getMessage("mediation.answer." + answer, null, LocaleContextHolder.getLocale());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        Answer applicant = data.option("applicant", Answer.class);
        Answer respondent = data.option("respondent", Answer.class);
        boolean agreed = data.flag("agreedInTime");
        mediation.askParties(
                task.caseNo(),
                applicant,
                respondent,
                data.optionalOption("means", Means.class),
                data.flag("undisputedDebt"),
                data.flag("arbitrationClause"),
                actor);
        return Map.of(
                MediationVariables.AGREED, agreed,
                MediationVariables.APPLICANT, applicant.name(),
                MediationVariables.RESPONDENT, respondent.name(),
                MediationVariables.EXTENDED, mediation.isExtended(task.caseNo()),
                MediationVariables.LAST_TIER, mediation.isAtLastTier(task.caseNo()));
    }
}
