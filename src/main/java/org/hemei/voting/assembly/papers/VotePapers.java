package org.hemei.voting.assembly.papers;

import java.util.Arrays;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.voting.assembly.VoteFile;
import org.hemei.voting.assembly.VoteRecords;
import org.hemei.voting.papers.CasePaper;
import org.hemei.voting.papers.PaperCase;
import org.hemei.voting.papers.PaperRoom;
import org.hemei.voting.papers.RollFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which papers a vote of the owners has, and what they tell. */
@Service
public class VotePapers implements PaperRoom {

    private final VoteRecords records;
    private final RollFacts roll;
    private final MatterFacts facts;

    VotePapers(VoteRecords records, RollFacts roll, MatterFacts facts) {
        this.records = records;
        this.roll = roll;
        this.facts = facts;
    }

    @Override
    public String path() {
        return records.path();
    }

    @Override
    @Transactional
    public PaperCase papersOf(String voteNo, Actor actor) {
        return of(records.open(voteNo, actor), actor);
    }

    /** Of a vote that was read already. */
    public PaperCase of(VoteFile file, Actor actor) {
        return new PaperCase(
                file.voteNo(),
                file.street(),
                file.supervised(),
                file.supervised() || file.led() || actor.has(Role.AUDITOR),
                "voting.history.",
                roll.buildings(file.voteNo()),
                file.count(),
                Arrays.stream(VotePaper.values())
                        .map(paper -> new CasePaper(
                                paper.name(),
                                paper.kind(),
                                "voting.step." + paper.step(),
                                paper.isNeeded(file),
                                paper.isOfBuilding(),
                                paper.refusal(file),
                                building -> facts(file, paper, building)))
                        .toList(),
                "vote-ballot",
                building -> facts.ballot(file));
    }

    private Map<String, @Nullable Object> facts(VoteFile file, VotePaper paper, String building) {
        return switch (paper) {
            case ROLL_NOTICE -> facts.roll(file, building);
            case MEETING_NOTICE -> facts.meeting(file);
            case DELIVERY_REGISTER -> facts.deliveries(file, building);
            case COUNT_SHEET -> facts.countSheet(file, building);
            case RESULT_NOTICE -> facts.result(file);
            case FILE_LIST -> facts.fileList(file);
        };
    }
}
