package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Transfers;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class SettleCompetence implements TaskHandler {

    private final Transfers transfers;
    private final Offices offices;

    SettleCompetence(Transfers transfers, Offices offices) {
        this.transfers = transfers;
        this.offices = offices;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.CASE, "userTask_settleCompetence");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of(
                "offices",
                offices.chain().stream()
                        .map(office -> Map.of("label", office.name(), "value", office.code()))
                        .toList());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        Office office = transfers.settle(task.caseNo(), data.text("office"), data.text("reason"), actor);
        return Map.of(
                MediationVariables.OFFICE_CODE, office.code(),
                MediationVariables.ENTRY_TIER, office.tier().name());
    }
}
