package org.hemei.election.papers;

import java.util.Arrays;
import java.util.Map;
import org.hemei.election.ElectionFile;
import org.hemei.election.ElectionRecords;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.voting.papers.CasePaper;
import org.hemei.voting.papers.PaperCase;
import org.hemei.voting.papers.PaperRoom;
import org.hemei.voting.papers.RollFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which papers an election has, and what they tell. */
@Service
public class ElectionPapers implements PaperRoom {

    private final ElectionRecords records;
    private final RollFacts roll;
    private final ElectionFacts facts;
    private final RemovalFacts removals;

    ElectionPapers(ElectionRecords records, RollFacts roll, ElectionFacts facts, RemovalFacts removals) {
        this.records = records;
        this.roll = roll;
        this.facts = facts;
        this.removals = removals;
    }

    @Override
    public String path() {
        return records.path();
    }

    @Override
    @Transactional
    public PaperCase papersOf(String electionNo, Actor actor) {
        return of(records.open(electionNo, actor), actor);
    }

    /** Of an election that was read already. */
    public PaperCase of(ElectionFile file, Actor actor) {
        return new PaperCase(
                file.electionNo(),
                file.street(),
                file.supervised(),
                file.supervised() || file.led() || actor.has(Role.AUDITOR),
                "election.history.",
                roll.buildings(file.electionNo()),
                file.count(),
                Arrays.stream(ElectionPaper.values())
                        .filter(paper -> paper.isOf(file.kind()))
                        .map(paper -> new CasePaper(
                                paper.name(),
                                paper.kind(),
                                "election.step." + paper.step(),
                                paper.isNeeded(file),
                                paper.isOfBuilding(),
                                paper.refusal(file),
                                building -> facts(file, paper, building)))
                        .toList(),
                "election-ballot",
                building -> facts.ballot(file));
    }

    private Map<String, @Nullable Object> facts(ElectionFile file, ElectionPaper paper, String building) {
        return switch (paper) {
            case ROLL_NOTICE -> facts.roll(file, building);
            case CANDIDATE_NOTICE -> facts.candidates(file);
            case MEETING_NOTICE -> facts.meeting(file);
            case DELIVERY_REGISTER -> facts.deliveries(file, building);
            case COUNT_SHEET -> facts.countSheet(file, building);
            case RESULT_NOTICE -> facts.result(file);
            case FILING_FORM -> facts.filing(file);
            case HANDOVER_LIST -> facts.handover(file);
            case MEMBER_NOTICE -> removals.memberNotice(file);
            case REMOVAL_NOTICE -> removals.result(file);
        };
    }
}
