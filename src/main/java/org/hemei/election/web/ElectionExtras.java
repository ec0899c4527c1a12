package org.hemei.election.web;

import java.util.Map;
import org.hemei.election.ElectionFile;
import org.hemei.election.papers.ElectionPapers;
import org.hemei.offices.Actor;
import org.hemei.voting.count.CountRounds;
import org.hemei.voting.papers.VotingPapers;
import org.springframework.stereotype.Component;

/** What stands on the page of an election beside its steps: its papers, and its counts to be counted again. */
@Component
class ElectionExtras {

    private final CountRounds recounts;
    private final ElectionPapers room;
    private final VotingPapers papers;

    ElectionExtras(CountRounds recounts, ElectionPapers room, VotingPapers papers) {
        this.recounts = recounts;
        this.room = room;
        this.papers = papers;
    }

    Map<String, Object> of(ElectionFile file, Actor actor) {
        return Map.of(
                "counted", recounts.of(file.electionNo(), file.round(), file.supervised(), file.led(), actor),
                "papers", papers.of(room.of(file, actor)));
    }
}
