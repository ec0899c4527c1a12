package org.hemei.mediation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.Agreement;
import org.hemei.mediation.AgreementBody;
import org.hemei.mediation.AgreementForm;
import org.hemei.mediation.Instalment;
import org.hemei.mediation.Mediation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class RecordAgreement implements TaskHandler {

    private final Mediation mediation;
    private final Clock clock;

    RecordAgreement(Mediation mediation, Clock clock) {
        this.mediation = mediation;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_recordAgreement");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of(
                "body", AgreementBody.MC.name(),
                "effectiveOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        Agreement agreement = new Agreement(
                data.option("form", AgreementForm.class),
                data.option("body", AgreementBody.class),
                data.date("effectiveOn"),
                data.flag("onTheSpot"),
                data.optionalDate("dueOn"),
                data.text("text"),
                data.flag("partial"),
                data.optionalText("openPoints"),
                data.flag("realRights"));
        mediation.recordAgreement(task.caseNo(), agreement, instalments(agreement, data), actor);
        return Map.of(
                MediationVariables.FORM, agreement.form().name(),
                MediationVariables.BODY, agreement.body().name(),
                MediationVariables.ON_THE_SPOT, agreement.onTheSpot(),
                MediationVariables.REAL_RIGHTS, agreement.realRights(),
                MediationVariables.TIER_RESULT, "AGREED");
    }

    /** Where no instalments were agreed, all of it is due on the one day that was. */
    private static List<Instalment> instalments(Agreement agreement, FormData data) {
        if (agreement.onTheSpot()) {
            return List.of();
        }
        List<Instalment> instalments = data.rows("instalments").stream()
                .map(row -> new Instalment(row.date("on"), row.text("what"), null))
                .toList();
        LocalDate due = agreement.dueOn();
        return instalments.isEmpty() && due != null
                ? List.of(new Instalment(due, agreement.text(), null))
                : instalments;
    }
}
