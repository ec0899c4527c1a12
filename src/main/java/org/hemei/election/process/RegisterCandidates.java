package org.hemei.election.process;

import java.util.List;
import java.util.Map;
import org.hemei.election.Candidacy;
import org.hemei.election.Candidate;
import org.hemei.election.CandidateFinding;
import org.hemei.election.CandidateForm;
import org.hemei.election.CandidateStanding;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class RegisterCandidates implements TaskHandler {

    private final Candidacy candidacy;

    RegisterCandidates(Candidacy candidacy) {
        this.candidacy = candidacy;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_registerCandidates");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("candidates", registered(task.caseNo()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        List<CandidateForm> forms = data.rows("candidates").stream()
                .map(row -> new CandidateForm(
                        row.text("name"),
                        row.text("unit"),
                        row.option("standing", CandidateStanding.class),
                        row.options("findings", CandidateFinding.class),
                        row.flag("partyMember")))
                .toList();
        boolean enough = candidacy.register(task.caseNo(), forms, data.flag("methodBarsArrears"), actor);
        return Map.of(ElectionVariables.ENOUGH_CANDIDATES, enough);
    }

    private List<Map<String, Object>> registered(String electionNo) {
        return candidacy.registered(electionNo).stream()
                .map(RegisterCandidates::row)
                .toList();
    }

    private static Map<String, Object> row(Candidate candidate) {
        return Map.of(
                "name", candidate.name(),
                "unit", candidate.unit(),
                "standing", candidate.standing().name(),
                "findings", candidate.findings().stream().map(Enum::name).toList(),
                "partyMember", candidate.partyMember());
    }
}
