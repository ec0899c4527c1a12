package org.hemei.voting.assembly.web;

import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.voting.assembly.VoteFile;
import org.hemei.voting.assembly.papers.VotePapers;
import org.hemei.voting.count.CountRounds;
import org.hemei.voting.papers.VotingPapers;
import org.springframework.stereotype.Component;

/** What stands on the page of a vote beside its steps: its papers, and its counts to be counted again. */
@Component
class VoteExtras {

    private final CountRounds recounts;
    private final VotePapers room;
    private final VotingPapers papers;

    VoteExtras(CountRounds recounts, VotePapers room, VotingPapers papers) {
        this.recounts = recounts;
        this.room = room;
        this.papers = papers;
    }

    Map<String, Object> of(VoteFile file, Actor actor) {
        return Map.of(
                "counted", recounts.of(file.voteNo(), file.round(), file.supervised(), file.led(), actor),
                "papers", papers.of(room.of(file, actor)));
    }
}
