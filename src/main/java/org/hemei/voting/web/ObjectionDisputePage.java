package org.hemei.voting.web;

import org.hemei.offices.CurrentActor;
import org.hemei.voting.assembly.DecisionPhase;
import org.hemei.voting.dispute.DisputedAnswer.Subject;
import org.hemei.voting.roll.RollObjections;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands an objection that its answer has not settled to those who mediate. */
@Controller
class ObjectionDisputePage {

    private final RollObjections objections;
    private final DecisionPhase decision;
    private final CurrentActor current;

    ObjectionDisputePage(RollObjections objections, DecisionPhase decision, CurrentActor current) {
        this.objections = objections;
        this.decision = decision;
        this.current = current;
    }

    @PostMapping("/elections/{no}/objections/{id}/mediation")
    String ofElection(@PathVariable String no, @PathVariable long id) {
        objections.mediate(no, id, Subject.ELECTION_ROLL, current.get());
        return "redirect:/elections/" + no + "?done";
    }

    @PostMapping("/votes/{no}/objections/{id}/mediation")
    String ofVote(@PathVariable String no, @PathVariable long id) {
        objections.mediate(no, id, Subject.VOTE_ROLL, current.get());
        return "redirect:/votes/" + no + "?done";
    }

    @PostMapping("/votes/{no}/decision/{id}/mediation")
    String ofResult(@PathVariable String no, @PathVariable long id) {
        decision.mediate(no, id, current.get());
        return "redirect:/votes/" + no + "?done";
    }
}
