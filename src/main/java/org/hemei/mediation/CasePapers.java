package org.hemei.mediation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.documents.Draft;
import org.hemei.documents.Papers;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which paper each step of a case issues (ADR 13), always by the office that has the case. */
@Component
class CasePapers {

    private final Papers papers;
    private final PaperFacts facts;
    private final Offices offices;

    CasePapers(Papers papers, PaperFacts facts, Offices offices) {
        this.papers = papers;
        this.facts = facts;
        this.offices = offices;
    }

    void rightsGiven(Dispute dispute, Actor actor) {
        Stage stage = dispute.stage();
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("givenOn", PaperFacts.day(Objects.requireNonNull(stage.rightsGivenOn)));
        told.put("means", facts.word("means", Objects.requireNonNull(stage.rightsMeans)));
        issue(dispute, actor, new Draft("rights-notice", told));
    }

    private void issue(Dispute dispute, Actor actor, Draft... drafts) {
        papers.issue(dispute.caseNo, offices.get(dispute.office), actor, List.of(drafts));
    }
}
