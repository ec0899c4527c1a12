package org.hemei.mediation.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.hemei.mediation.Transfers;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

@Component
class SettleCompetence implements TaskHandler {

    private final Transfers transfers;
    private final Offices offices;
    private final MessageSource messages;

    SettleCompetence(Transfers transfers, Offices offices, MessageSource messages) {
        this.transfers = transfers;
        this.offices = offices;
        this.messages = messages;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.CASE, "userTask_settleCompetence");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of(
                "story",
                story(task.caseNo()),
                "offices",
                offices.chain().stream()
                        .map(office -> Map.of("label", office.name(), "value", office.code()))
                        .toList());
    }

    /** The superior decides by what the offices gave as their grounds, and knows nothing else of the case. */
    private String story(String caseNo) {
        return transfers.of(caseNo).stream()
                .map(hop -> offices.get(hop.fromOffice()).name() + " → "
                        + offices.get(hop.toOffice()).name() + "："
                        + messages.getMessage(
                                "mediation.transferGround." + hop.ground(), null, LocaleContextHolder.getLocale())
                        + "。" + hop.note())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        Office office = transfers.settle(task.caseNo(), data.text("office"), data.text("reason"), actor);
        return Map.of(
                MediationVariables.OFFICE_CODE, office.code(),
                MediationVariables.ENTRY_TIER, office.tier().name());
    }
}
