package org.hemei.election.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hemei.documents.IssuedPaper;
import org.hemei.election.ElectionFile;
import org.hemei.election.papers.ElectionPapers;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.count.CountRounds;
import org.springframework.stereotype.Component;

/** What stands on the page of an election beside its steps: its papers, and its counts to be counted again. */
@Component
class ElectionExtras {

    private final CountRounds recounts;
    private final ElectionPapers papers;

    ElectionExtras(CountRounds recounts, ElectionPapers papers) {
        this.recounts = recounts;
        this.papers = papers;
    }

    /** A paper that was issued, as the page lists it. */
    record Issued(long id, String kind, OffsetDateTime at, String by, List<String> missing) {

        static Issued of(IssuedPaper paper) {
            return new Issued(
                    paper.id(), paper.kind(), CityTime.at(paper.issuedAt()), paper.issuedBy(), paper.missing());
        }
    }

    Map<String, Object> of(ElectionFile file, Actor actor) {
        ElectionPapers.View view = papers.of(file, actor);
        return Map.of(
                "counted", recounts.of(file.electionNo(), file.round(), file.supervised(), file.led(), actor),
                "papers", view,
                "issued", view.issued().stream().map(Issued::of).toList());
    }
}
