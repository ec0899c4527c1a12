package org.hemei.election.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hemei.election.RemovalGround;
import org.hemei.election.RemovalPhase;
import org.hemei.election.RemovalProposal;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CheckProposal implements TaskHandler {

    private static final String BETWEEN_UNITS = "[\\s,;，；、]+";

    private final RemovalPhase removalPhase;

    CheckProposal(RemovalPhase removalPhase) {
        this.removalPhase = removalPhase;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.removalTask("userTask_checkProposal");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("seated", options(task.caseNo()));
    }

    private List<Map<String, String>> options(String electionNo) {
        return removalPhase.concerned(electionNo).stream()
                .map(member -> Map.of("value", "" + member.id(), "label", member.name()))
                .toList();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        String units = data.optionalText("units");
        RemovalProposal proposal = new RemovalProposal(
                data.text("member"),
                data.options("grounds", RemovalGround.class),
                data.text("facts"),
                data.text("proposedBy").equals("OWNERS"),
                data.optionalText("proposers"),
                data.optionalText("owners"),
                data.optionalText("proposersArea"),
                data.optionalText("ownersArea"),
                units == null
                        ? List.of()
                        : Arrays.stream(units.strip().split(BETWEEN_UNITS)).toList(),
                data.text("decision").equals("ACCEPT"));
        return Map.of(ElectionVariables.PROPOSAL_ACCEPTED, removalPhase.checkProposal(task.caseNo(), proposal, actor));
    }
}
