package org.hemei.voting.assembly.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.voting.assembly.VoteRecords;
import org.hemei.voting.count.BallotDifference;
import org.hemei.voting.count.CountSettlement;
import org.hemei.voting.count.VoteCount;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A third person looks at the papers of a vote that two have read differently. */
@Controller
@RequestMapping("/votes/{no}/ballots/{batch}")
class VoteSettlementPage {

    private static final String FIELD = "ballot-";

    private final VoteRecords records;
    private final CountSettlement settlement;
    private final CurrentActor current;
    private final FieldMessages messages;

    VoteSettlementPage(VoteRecords records, CountSettlement settlement, CurrentActor current, FieldMessages messages) {
        this.records = records;
        this.settlement = settlement;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView look(@PathVariable String no, @PathVariable String batch, Locale language) {
        return page(no, batch, Map.of(), Map.of(), HttpStatus.OK, language);
    }

    @PostMapping
    Object settle(
            @PathVariable String no,
            @PathVariable String batch,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Actor actor = current.get();
        String countNo = count(no, actor).countNo();
        if ("discard".equals(typed.get("action"))) {
            settlement.discard(countNo, batch, actor);
            return "redirect:/votes/" + no + "?done";
        }
        Map<String, Integer> right = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(FIELD) && value.matches("[12]")) {
                right.put(name.substring(FIELD.length()), Integer.valueOf(value));
            }
        });
        try {
            settlement.settle(countNo, batch, right, actor);
            return "redirect:/votes/" + no + "?done";
        } catch (InvalidInput invalid) {
            Map<String, String> wrong = messages.byField(invalid, language);
            return page(no, batch, typed, wrong, HttpStatus.BAD_REQUEST, language);
        }
    }

    private VoteCount count(String no, Actor actor) {
        return records.countOf(no, actor)
                .orElseThrow(() -> Conflict.inState("NO_VOTE", Phrase.of("voting.block.noCount")));
    }

    private ModelAndView page(
            String no,
            String batch,
            Map<String, String> typed,
            Map<String, String> wrong,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        VoteCount count = count(no, actor);
        List<BallotDifference> differences = settlement.differences(count.countNo(), batch, actor);
        ModelAndView page = new ModelAndView("voting/settlement");
        page.setStatus(status);
        page.addObject("base", "/votes");
        page.addObject("all", messages.told(Phrase.of("voting.page"), language));
        page.addObject("no", no);
        page.addObject("batch", batch);
        page.addObject("questions", count.questions());
        page.addObject("differences", differences);
        page.addObject("typed", typed);
        page.addObject("errors", wrong);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
